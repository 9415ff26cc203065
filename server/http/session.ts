import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { chooseLanguage, type Language, languageCookie, localeFor } from "@/lib/language";
import { ownPath, paths } from "@/lib/paths";
import type { Role } from "@/lib/permissions";
import { AppError } from "@/lib/result";
import { type Ctx, newId } from "../ctx";
import { findMembership, findSession, type KnownPerson } from "../members/session";
import { refusalOf } from "../refusal";
import { authOptions } from "./auth";
import { clientAddress } from "./client-address";

/** The signed-in person, or null. The session's row is read on each request, so that a revoked one ends at once. */
export const currentUser = cache(async (): Promise<KnownPerson | null> => {
  const session = await getServerSession(authOptions());
  const sessionId = (session as { sessionId?: string } | null)?.sessionId;
  return sessionId ? findSession(sessionId, new Date()) : null;
});

/** The language of the interface: as the person chose, else as was chosen in this browser, else as the browser asks. */
export const requestLanguage = cache(async (): Promise<Language> => {
  const [list, jar] = await Promise.all([headers(), cookies()]);
  // The page that says that the database is away has a language too.
  const person = await currentUser().catch(() => null);
  const chosen = [person?.language ?? null, jar.get(languageCookie)?.value ?? null];
  return chooseLanguage(chosen, list.get("accept-language"));
});

/** How dates and figures are written for this person: as they chose, else as their browser asks. */
export const requestLocale = cache(async (): Promise<string> => {
  const language = await requestLanguage();
  const person = await currentUser().catch(() => null);
  return person?.locale ?? localeFor(language, (await headers()).get("accept-language"));
});

/** Where a request came from. */
export async function requestOrigin(): Promise<{ ip: string | null; userAgent: string | null }> {
  const list = await headers();
  return {
    ip: clientAddress(list.get("x-forwarded-for")) ?? list.get("x-real-ip"),
    userAgent: list.get("user-agent")?.slice(0, 400) ?? null,
  };
}

/** The ctx of an action or a route for a firm; UNAUTHENTICATED or NOT_FOUND when the person does not belong to it. */
export async function requestCtx(slug: string): Promise<Ctx> {
  const user = await currentUser();
  if (!user) throw new AppError("UNAUTHENTICATED", "Your session has ended. Sign in again to go on.");
  const membership = await findMembership(user.userId, slug);
  if (!membership) throw new AppError("NOT_FOUND", "There is no such firm, or you do not belong to it.");
  return {
    tenantId: membership.organizationId,
    actor: { kind: "user", userId: user.userId, memberId: membership.memberId, name: membership.name },
    role: membership.role as Role,
    now: new Date(),
    requestId: newId(),
    ...(await requestOrigin()),
  };
}

/** The ctx of a page: signed out goes to the sign-in page and back, another firm's URL is a 404. Read once a request. */
export const pageCtx = cache(async (slug: string): Promise<Ctx> => {
  if (!(await currentUser())) {
    const asked = (await headers()).get("x-docket-path") ?? undefined;
    redirect(paths.signIn(ownPath(asked) ?? undefined));
  }
  try {
    return await requestCtx(slug);
  } catch (error) {
    if (error instanceof AppError) notFound();
    throw error;
  }
});

/** Runs a page's read: what is missing, or not for this person's eyes, is a 404. */
export async function pageRead<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    const told = error instanceof AppError ? error : refusalOf(error);
    if (told?.code === "NOT_FOUND" || told?.code === "FORBIDDEN") notFound();
    throw error;
  }
}
