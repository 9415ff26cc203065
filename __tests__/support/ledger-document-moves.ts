import { randomUUID } from "node:crypto";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { creditInvoice } from "@/server/invoices/credit-invoice";
import { deleteDraft } from "@/server/invoices/delete-draft";
import { reissueInvoice } from "@/server/invoices/reissue-invoice";
import { sendInvoice } from "@/server/invoices/send-invoice";
import { voidInvoice } from "@/server/invoices/void-invoice";
import { holdTime } from "@/server/time/hold-time";
import { releaseHeldTime } from "@/server/time/release-held-time";
import { undoWriteOff } from "@/server/time/undo-write-off";
import { writeOffTime } from "@/server/time/write-off-time";
import { dateOf } from "./ledger-books";
import type { Choice } from "./ledger-crediting";
import type { Doc, Line } from "./ledger-pricing";
import { type Move, type Of, reason, type Scene } from "./ledger-scene";

/** A draft of entries that are open; where any will do, of others too, or of none. */
export function draft(scene: Scene, step: Of<"draft">): Move | null {
  const { model, story, books } = scene;
  const there = [...model.entries.keys()].filter((at) => step.any || model.open(at) > 0);
  const drawn = there.filter((at) => (step.entries >> at) & 1);
  const chosen = drawn.length || step.any ? drawn : there;
  if (chosen.length === 0 && !step.any) return null;
  const [first] = chosen;
  const fewer = step.fewer !== null && first !== undefined ? { entry: first, minutes: step.fewer } : null;
  const issued = step.date === null ? null : model.day + step.date;
  const id = (entry: number) => books.entryIds[entry] ?? "";
  const input = {
    customerId: books.customerId,
    currency: story.currency,
    timeEntryIds: chosen.map(id),
    grouping: step.byRate ? ("ALL" as const) : ("ENTRY" as const),
    fewerMinutes: fewer ? [{ timeEntryId: id(fewer.entry), minutes: fewer.minutes }] : [],
    serviceFrom: null,
    serviceTo: null,
    issueDate: issued === null ? null : dateOf(issued),
    dueDate: null,
    notes: "",
    requestKey: randomUUID(),
  };
  return {
    tells: `draft of entries ${chosen.join(", ") || "none"}${fewer ? `, only ${fewer.minutes} min of entry ${fewer.entry}` : ""}${issued === null ? "" : `, dated ${dateOf(issued)}`}`,
    asks: () => createDraft(scene.ctx, input),
    expects: () => model.draft(chosen, fewer, step.byRate, issued),
  };
}

/** The verbs that take a document through its states. */
export function issue(
  scene: Scene,
  { verb, on }: Of<"approve" | "send" | "void" | "reissue" | "delete">,
): Move | null {
  const { model, ctx } = scene;
  const isDraft = (doc: Doc) => doc.status === "DRAFT";
  const isBillable = (doc: Doc) => isDraft(doc) && doc.lines.length > 0 && doc.total >= 0n;
  const isUnsettled = (doc: Doc, at: number) => scene.isOpen(doc, at) && model.settled(at) === 0n;
  const fits = {
    approve: isBillable,
    delete: isDraft,
    send: (doc: Doc) => doc.status === "APPROVED",
    void: isUnsettled,
    reissue: isUnsettled,
  };
  const at = scene.pick(on, fits[verb]);
  if (at === null) return null;
  const invoiceId = scene.id(at);
  const mail = { recipients: ["r@example.com"], subject: "Invoice", message: "" };
  const asks = {
    approve: () => approveInvoice(ctx, { invoiceId }),
    delete: () => deleteDraft(ctx, { invoiceId }),
    send: () => sendInvoice(ctx, { invoiceId, ...mail }),
    void: () => voidInvoice(ctx, { invoiceId, reason }),
    reissue: () => reissueInvoice(ctx, { invoiceId, reason }),
  };
  return { tells: `${verb} ${scene.name(at)}`, asks: asks[verb], expects: () => model[verb](at) };
}

/** Credits lines, or entries but for the minutes that stay, or all. */
export function creditPart(scene: Scene, { on, lines, stay, frees }: Of<"credit">): Move | null {
  const { model } = scene;
  const isCreditable = (doc: Doc) =>
    doc.kind === "INVOICE" && ["APPROVED", "SENT", "PAID"].includes(doc.status);
  const isLeft = (doc: Doc, at: number) => isCreditable(doc) && creditedOf(scene, at) < doc.total;
  const at = scene.pick(on, isLeft);
  if (at === null) return null;
  const all = model.doc(at).lines;
  const choices = lines === null ? [] : chosenLines(all, lines).map((line) => choiceOf(line, stay));
  const given = choices.length ? choices : null;
  const input = {
    invoiceId: scene.id(at),
    reason,
    freesTime: frees,
    choices: given?.map(({ line, staying }) => ({
      lineId: line.id,
      staying: staying?.map(({ entry, minutes }) => ({
        timeEntryId: scene.books.entryIds[entry] ?? "",
        minutes,
      })),
    })),
  };
  const what = given?.map(
    ({ line, staying }) => `line ${all.indexOf(line)}${staying ? ` but for ${JSON.stringify(staying)}` : ""}`,
  );
  return {
    tells: `credit ${scene.name(at)}: ${what?.join(", ") ?? "all"}${frees ? "" : ", the work stays delivered"}`,
    asks: () => creditInvoice(scene.ctx, input),
    expects: () => model.creditInvoice(at, given, frees),
  };
}

const creditedOf = ({ model }: Scene, at: number): bigint =>
  model.docs.reduce((sum, note) => (note.corrects === at ? sum + note.total : sum), 0n);

function chosenLines(all: Line[], mask: number): Line[] {
  const chosen = all.filter((_, line) => (mask >> line) & 1);
  return chosen.length ? chosen : all.slice(0, 1);
}

/** One minute more than is billed is tried too. */
function choiceOf(line: Line, stay: number | null): Choice {
  if (stay === null) return { line };
  const staying = line.shares.map((share) => ({
    entry: share.entry,
    minutes: stay % (share.minutes - share.released + 2),
  }));
  return { line, staying };
}

/** Holds minutes of an entry back, or writes them off, or gives them back. */
export function adjust(scene: Scene, { state, back, entry, minutes }: Of<"adjust">): Move | null {
  const { model, ctx } = scene;
  const there = (at: number) => (back ? model.entry(at)[state] : model.open(at));
  const from = [...model.entries.keys()].filter((at) => entry.any || there(at) > 0);
  const at = from[entry.index % from.length];
  if (at === undefined) return null;
  const entries = [{ timeEntryId: scene.books.entryIds[at] ?? "", minutes }];
  const [take, giveBack] = state === "held" ? [holdTime, releaseHeldTime] : [writeOffTime, undoWriteOff];
  return {
    tells: `${back ? "give back" : "take"} ${minutes ?? "all"} min of entry ${at} (${state})`,
    asks: () =>
      back ? giveBack(ctx, { entries, note: "" }) : take(ctx, { entries, note: "", reason: "GOODWILL" }),
    expects: () => model.adjust(state, back, at, minutes),
  };
}
