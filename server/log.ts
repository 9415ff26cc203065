import pino from "pino";

/** One line of JSON an event; the only way to write to the console. */
export const log = pino({ level: process.env.LOG_LEVEL ?? "info", base: undefined });
