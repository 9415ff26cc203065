import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { paths } from "@/lib/paths";
import { AppError } from "@/lib/result";
import { env } from "../env";
import { revokeSessions, signIn } from "../members/session";

/**
 * next-auth carries nothing but the id of a session row in its signed cookie; the row decides, on each request,
 * whether the session still holds. Roles are read from the membership, never from the cookie.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: 14 * 86_400 },
    pages: { signIn: paths.signIn() },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const forwarded = String(request.headers?.["x-forwarded-for"] ?? "")
            .split(",")[0]
            ?.trim();
          const origin = {
            ip: forwarded || null,
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
            throw error;
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
        if (typeof token?.sessionId === "string")
          await revokeSessions({ sessionId: token.sessionId }, new Date());
      },
    },
  };
}
