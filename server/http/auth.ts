import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { paths } from "@/lib/paths";
import { AppError } from "@/lib/result";
import { newId } from "../ctx";
import { env } from "../env";
import { log } from "../log";
import { revokeSession, sessionDays, signIn } from "../members/session";
import { clientAddress } from "./client-address";

/**
 * next-auth carries nothing but the id of a session row in its signed cookie; the row decides, on each request,
 * whether the session still holds. Roles are read from the membership, never from the cookie.
 */
export function authOptions(): NextAuthOptions {
  // next-auth takes its own address from here, and from it whether cookies are marked secure.
  process.env.NEXTAUTH_URL = env().PUBLIC_URL;
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
    pages: { signIn: paths.signIn() },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const origin = {
            ip: clientAddress(request.headers?.["x-forwarded-for"]),
            userAgent: String(request.headers?.["user-agent"] ?? "").slice(0, 400) || null,
          };
          try {
            const opened = await signIn(
              String(credentials?.email ?? ""),
              String(credentials?.password ?? ""),
              origin,
              new Date(),
            );
            return { id: opened.userId, name: opened.name, email: opened.email, sessionId: opened.sessionId };
          } catch (error) {
            // next-auth hands an error's message to the page; anything unforeseen must not be told there.
            if (error instanceof AppError) throw new Error(error.message);
            const id = newId();
            log.error({ id, err: error }, "sign-in failed");
            throw new Error(`Something went wrong on our side. Try again; if it stays, quote ${id}.`);
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { ...token, sessionId: (user as { sessionId?: string }).sessionId } : token,
      session: ({ session, token }) => Object.assign(session, { sessionId: token.sessionId }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sessionId === "string") await revokeSession(token.sessionId, new Date());
      },
    },
  };
}
