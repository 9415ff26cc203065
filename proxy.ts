import { type NextRequest, NextResponse } from "next/server";

/** Tells the pages of a firm their own address, so that a sign-in leads back to it. It guards nothing. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-docket-path", request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: "/org/:path*" };
