import { AppError, type ErrorCode } from "@/lib/result";

// PostgreSQL's own codes (Appendix A). 23000 is what our guarantees raise, with a sentence of ours.
const told: Record<string, { code: ErrorCode; message: (own: string) => string }> = {
  "23000": {
    code: "CONFLICT",
    message: (own) => `This was refused, because ${own}. Reload the page to see how things stand.`,
  },
  "23505": {
    code: "CONFLICT",
    message: () => "The same thing exists already, perhaps made a moment ago. Reload the page and look.",
  },
  "23503": {
    code: "NOT_FOUND",
    message: () => "Something this refers to does not exist. Reload the page and try again.",
  },
  "40001": { code: "CONFLICT", message: () => "Somebody changed this at the same moment. Try again." },
  "40P01": { code: "CONFLICT", message: () => "Somebody changed this at the same moment. Try again." },
};

const constraints: Record<string, string> = {
  never_billed_twice:
    "Some of this time was billed or written off in the meantime. Reload the page and try again.",
};

interface DatabaseCause {
  originalCode?: string;
  originalMessage?: string;
}

/** The database's refusal as a failure a person can be told about; null when it is a defect of ours. */
export function refusalOf(error: unknown): AppError | null {
  const cause = databaseCause(error);
  if (!cause?.originalCode) return null;
  const own = cause.originalMessage ?? "";
  const rule = told[cause.originalCode];
  if (rule) return new AppError(rule.code, rule.message(own));
  // An address with something else where an id belongs: nothing has that id.
  if (own.startsWith("invalid input syntax for type uuid")) {
    return new AppError("NOT_FOUND", "There is nothing with this id. Check the address.");
  }
  const constraint = Object.keys(constraints).find((name) => own.includes(`"${name}"`));
  return constraint ? new AppError("CONFLICT", constraints[constraint] ?? own) : null;
}

// Prisma's errors carry the driver's in `meta`; a refusal at COMMIT is the driver's own.
function databaseCause(error: unknown): DatabaseCause | null {
  if (typeof error !== "object" || error === null) return null;
  if ("meta" in error) {
    const meta = error.meta as { driverAdapterError?: { cause?: DatabaseCause } } | undefined;
    return meta?.driverAdapterError?.cause ?? null;
  }
  return "cause" in error ? ((error.cause as DatabaseCause | undefined) ?? null) : null;
}
