import { isDeepStrictEqual } from "node:util";
import { AppError } from "@/lib/result";
import { verifyFirm } from "@/server/verify/verify-firm";
import { openBooks } from "./ledger-books";
import { adjust, creditPart, draft, issue } from "./ledger-document-moves";
import { edit } from "./ledger-edits";
import { applyCredit, pay, refund, unapply, writeOff } from "./ledger-money-moves";
import { readBooks, stateOf } from "./ledger-reading";
import { type Move, Scene } from "./ledger-scene";
import type { Step, Story } from "./ledger-steps";

export interface Played {
  legal: number;
  refused: number;
}

/** Plays one story through the verbs and through the model; throws the story as far as it went where they part. */
export async function play(story: Story): Promise<Played> {
  const player = new Player(new Scene(story, await openBooks(story)));
  for (const step of story.steps) await player.take(step);
  await player.close();
  return player.played;
}

class Player {
  readonly played: Played = { legal: 0, refused: 0 };
  private readonly told: string[] = [];

  constructor(private readonly scene: Scene) {
    const { currency, coin, increment, discounts, entries } = scene.story;
    const rules = [
      coin === 1 ? currency : `${currency} in steps of ${scene.money(BigInt(coin))}`,
      `rounded up to ${increment} min`,
      ...(discounts ? ["2/10 NET 30"] : []),
    ];
    const work = entries.map(
      ({ minutes, price }, at) => `entry ${at}: ${minutes} min at ${scene.money(BigInt(price))}`,
    );
    this.told.push(`${rules.join(", ")}; ${work.join(", ")}`);
  }

  async take(step: Step): Promise<void> {
    if (step.verb === "nextDay") {
      this.scene.model.day += 1;
      this.told.push("a day passes");
      return;
    }
    const move = moveOf(this.scene, step);
    if (!move) return;
    const refusal = await move.asks().then(
      () => null,
      (error: unknown) => error,
    );
    const isLegal = move.expects();
    this.told.push(`${move.tells}${refusal instanceof AppError ? ` — refused: ${refusal.message}` : ""}`);
    if (refusal && !(refusal instanceof AppError)) throw this.parted("the product broke", refusal);
    if (isLegal && refusal) throw this.parted("the model says that this is legal");
    if (!isLegal && !refusal) throw this.parted("the model says that this is not legal");
    this.played[isLegal ? "legal" : "refused"] += 1;
    await this.compare(isLegal);
  }

  private async compare(isLegal: boolean): Promise<void> {
    const { scene } = this;
    const before = scene.reading?.audits ?? 0;
    const reading = await readBooks(scene.books, scene.story.currency);
    const expected = stateOf(scene.model);
    if (!isDeepStrictEqual(reading.state, expected)) {
      const [theirs, ours] = [JSON.stringify(reading.state, null, 1), JSON.stringify(expected, null, 1)];
      throw this.parted(`the books differ\n${differences(theirs, ours)}`);
    }
    if (isLegal !== reading.audits > before) throw this.parted(`${reading.audits - before} audit events`);
    if (!reading.conserved) throw this.parted("money is not conserved");
    scene.label(reading);
  }

  async close(): Promise<void> {
    const { agrees, findings } = await verifyFirm(this.scene.ctx);
    if (!agrees)
      throw this.parted(`npm run verify: ${findings.map((finding) => finding.message).join("; ")}`);
  }

  private parted(what: string, cause?: unknown): Error {
    const why = cause instanceof Error ? `: ${cause.message}` : "";
    return new Error(`${what}${why}\n${this.told.map((line, at) => `${at}. ${line}`).join("\n")}`, { cause });
  }
}

function moveOf(scene: Scene, step: Exclude<Step, { verb: "nextDay" }>): Move | null {
  switch (step.verb) {
    case "draft":
      return draft(scene, step);
    case "edit":
      return edit(scene, step);
    case "credit":
      return creditPart(scene, step);
    case "adjust":
      return adjust(scene, step);
    case "pay":
      return pay(scene, step);
    case "applyCredit":
      return applyCredit(scene, step);
    case "unapply":
      return unapply(scene, step);
    case "refund":
    case "reverse":
      return refund(scene, step);
    case "writeOff":
    case "undoWriteOff":
      return writeOff(scene, step);
    default:
      return issue(scene, step);
  }
}

/** The lines that only one of two texts has. */
function differences(theirs: string, ours: string): string {
  const [a, b] = [theirs.split("\n"), ours.split("\n")];
  const at = a.findIndex((line, index) => line !== b[index]);
  const shown = (lines: string[]) => lines.slice(Math.max(0, at - 6), at + 8).join("\n");
  return `database:\n${shown(a)}\nmodel:\n${shown(b)}`;
}
