import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "../env";
import { revokeSession, type SignedIn, sessionDays } from "../members/session";
import { currentUser } from "./session";

const cookieName = "next-auth.session-token";

/** The name and form that next-auth gives its cookie under this address. */
function cookieOf(name?: string) {
  const secure = name ? name.startsWith("__Secure-") : env().PUBLIC_URL.startsWith("https://");
  return {
    name: name ?? (secure ? `__Secure-${cookieName}` : cookieName),
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}

/** Puts a session that was just opened into this browser, as next-auth would after a sign-in. */
export async function keepSession(opened: SignedIn): Promise<void> {
  const maxAge = sessionDays * 86_400;
  const value = await encode({
    token: { sub: opened.userId, name: opened.name, email: opened.email, sessionId: opened.sessionId },
    secret: env().AUTH_SECRET,
    maxAge,
  });
  const { name, options } = cookieOf();
  (await cookies()).set(name, value, { ...options, maxAge });
}

/** Ends the session of this browser, on the server and in the cookie. */
export async function endSession(): Promise<void> {
  const user = await currentUser();
  if (user) await revokeSession(user.sessionId, new Date());
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    if (name.includes(cookieName)) jar.set(name, "", { ...cookieOf(name).options, maxAge: 0 });
  }
}
