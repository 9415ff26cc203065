import { identity } from "../db";

/** Resolves when the database answers; throws when it does not. Says nothing about any firm, so anybody may ask. */
export async function readHealth(): Promise<{ status: "ok" }> {
  await identity().$queryRaw`SELECT 1`;
  return { status: "ok" };
}
