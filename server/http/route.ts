import "server-only";
import { NextResponse } from "next/server";
import { AppError, errorStatus, type Result } from "@/lib/result";
import type { Ctx } from "../ctx";
import { attempt } from "./action";
import { requestCtx } from "./session";

/** The door for route handlers of a firm: a Response, or the failure as `application/problem+json`. */
export async function respond(slug: string, handle: (ctx: Ctx) => Promise<Response>): Promise<Response> {
  const result = await attempt(async () => handle(await requestCtx(slug)));
  return result.ok ? result.value : problem(result);
}

/** A failure as `application/problem+json` (RFC 9457). */
export function problem(failure: Extract<Result<unknown>, { ok: false }>): Response {
  const status = failure.code === "INTERNAL" ? 500 : errorStatus[failure.code];
  return NextResponse.json(
    { type: "about:blank", title: failure.message, status, code: failure.code, errors: failure.fields },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
}

/** Refuses a request that another site's page made: route handlers have no check of their own. */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const same = site
    ? site === "same-origin" || site === "none"
    : origin !== null && new URL(origin).host === host;
  if (!same) throw new AppError("FORBIDDEN", "This request came from another site and was not carried out.");
}
