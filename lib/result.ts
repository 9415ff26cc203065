/** Every failure a person or a program can be told about; the door maps each to an HTTP status. */
export const errorStatus = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 422,
  CONFLICT: 409,
  LIMIT: 429,
  UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Field path (`lines.2.unitPrice`) → one sentence about that field. */
export type FieldErrors = Record<string, string>;

/** The one failure thrown inside `lib` and `server`; `message` is a sentence for the person. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields?: FieldErrors,
  ) {
    super(message);
    this.name = "AppError";
  }
}

/** What crosses the door to a browser: a value, or a failure it can show. */
export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; code: ErrorCode | "INTERNAL"; message: string; fields?: FieldErrors };
