import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { paths } from "@/lib/paths";
import { AppError, type FieldErrors, type Result } from "@/lib/result";
import { type Ctx, newId } from "../ctx";
import { log } from "../log";
import { refusalOf } from "../refusal";
import { requestCtx } from "./session";

/**
 * The door for server actions: session → ctx, input → schema, failure → `Result`. Bind the firm's slug in the page:
 * `<ApproveButton action={approveInvoiceAction.bind(null, slug)} />`. What only reads says `changes: false`, and the page
 * around it stays as it is.
 */
export function defineAction<S extends z.ZodType, T>(
  schema: S,
  verb: (ctx: Ctx, input: z.output<S>) => Promise<T>,
  { changes = true }: { changes?: boolean } = {},
) {
  return async (slug: string, input: z.input<S>): Promise<Result<T>> => {
    const result = await attempt(async () => {
      await requireOwnPage();
      const ctx = await requestCtx(slug);
      return verb(ctx, parseInput(schema, input));
    });
    if (result.ok && changes) revalidatePath(paths.dashboard(slug), "layout");
    return result;
  };
}

// Next lets a server action through when the request has no Origin; a browser always says where it comes from.
export async function requireOwnPage(): Promise<void> {
  const list = await headers();
  const site = list.get("sec-fetch-site");
  if (site ? site !== "same-origin" : !list.get("origin")) {
    throw new AppError("FORBIDDEN", "This request came from another site and was not carried out.");
  }
}

/**
 * Runs `fn`; a thrown AppError, or the database's refusal, becomes a failed Result, anything else is logged with an id
 * and told in one sentence.
 */
export async function attempt<T>(fn: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await fn() };
  } catch (error) {
    unstable_rethrow(error);
    const told = error instanceof AppError ? error : refusalOf(error);
    if (told) {
      if (told !== error) log.warn({ err: error }, "refused by the database");
      return { ok: false, code: told.code, message: told.message, fields: told.fields };
    }
    const id = newId();
    log.error({ id, err: error }, "unexpected failure");
    return {
      ok: false,
      code: "INTERNAL",
      message: `Something went wrong on our side and nothing was saved. Try again; if it stays, quote ${id}.`,
    };
  }
}

/** The parsed input, or INVALID with one sentence a field. U+0000, which PostgreSQL cannot keep, is refused anywhere. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  if (JSON.stringify(input)?.includes("\\u0000")) {
    throw new AppError(
      "INVALID",
      "The text has a character that cannot be stored (U+0000). Remove it and try again.",
    );
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields: FieldErrors = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".")] ??= issue.message;
  throw new AppError("INVALID", Object.values(fields)[0] ?? "Check the marked fields.", fields);
}
