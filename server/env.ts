import { z } from "zod";

const text = z.string().min(1);

const environment = z.object({
  APP_DATABASE_URL: text.describe("the application's own role, docket_app"),
  AUTH_SECRET: text.min(32, "must have at least 32 characters"),
  PUBLIC_URL: z.url().default(() => `http://localhost:${process.env.PORT || 3000}`),
  SMTP_URL: text.optional(),
  MAIL_FROM: text.default("Docket <billing@docket.example>"),
  DATA_DIR: text.default(".data"),
  DOCKET_DEMO: z.enum(["0", "1"]).default("0"),
  /** Set by the start script when it catches outgoing mail itself: the mailbox page exists only then. */
  DOCKET_MAILBOX: z.enum(["0", "1"]).default("0"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Env = z.infer<typeof environment>;

let parsed: Env | undefined;

/** The environment, parsed once; a wrong or missing variable is named in one sentence. */
export function env(): Env {
  if (parsed) return parsed;
  const result = environment.safeParse(process.env);
  if (!result.success) {
    const first = result.error.issues[0];
    throw new Error(`The environment variable ${first?.path.join(".")} is not usable: ${first?.message}.`);
  }
  parsed = result.data;
  return parsed;
}
