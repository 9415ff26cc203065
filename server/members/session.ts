import { hash, verify } from "@node-rs/argon2";
import { RateLimiterPrisma, type RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/result";
import { newId } from "../ctx";
import { identity } from "../db";

const sessionDays = 14;

export interface SignedIn {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
}

export interface Origin {
  ip: string | null;
  userAgent: string | null;
}

const wrongWords = "That e-mail and password do not match. Check both and try again.";

// Five wrong passwords slow an account, and fifty an address, for fifteen minutes.
const limits = { account: 5, address: 50, seconds: 15 * 60 };

function limiter(kind: "account" | "address"): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: identity(),
    tableName: "rateLimit",
    keyPrefix: `sign-in-${kind}`,
    points: limits[kind],
    duration: limits.seconds,
    clearExpiredByTimeout: false,
  });
}

/** Argon2id, 19 MiB and two passes (OWASP's minimum). */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2 });

// Hashing costs 19 MiB and a core; more than four at once wait for their turn.
let hashing = 0;
const waiting: (() => void)[] = [];

async function verifyPassword(stored: string, password: string): Promise<boolean> {
  if (hashing >= 4) await new Promise<void>((resolve) => waiting.push(resolve));
  hashing += 1;
  try {
    return await verify(stored, password);
  } finally {
    hashing -= 1;
    waiting.shift()?.();
  }
}

// Verified when there is no such account, so that both answers take the same time.
let decoy: Promise<string> | undefined;

/**
 * Opens a session for an e-mail and a password. UNAUTHENTICATED with the same words for a wrong e-mail and a wrong
 * password; LIMIT, before any hashing, once the account or the address has had too many wrong ones.
 */
export async function signIn(email: string, password: string, origin: Origin, now: Date): Promise<SignedIn> {
  const account = email.trim().toLowerCase().slice(0, 200);
  const address = origin.ip ?? "unknown";
  await requireRoom(account, address);
  const user = await identity().user.findUnique({ where: { email: account } });
  decoy ??= hashPassword("a password that nobody has");
  const right = await verifyPassword(user?.passwordHash ?? (await decoy), password);
  if (!user?.passwordHash || !right) {
    await Promise.allSettled([limiter("account").consume(account), limiter("address").consume(address)]);
    throw new AppError("UNAUTHENTICATED", wrongWords);
  }
  await limiter("account").delete(account);
  return openSession(user, origin, now);
}

async function requireRoom(account: string, address: string): Promise<void> {
  const [byAccount, byAddress] = await Promise.all([
    limiter("account").get(account),
    limiter("address").get(address),
  ]);
  const wait = Math.max(waitMs(byAccount, limits.account), waitMs(byAddress, limits.address));
  if (wait > 0) {
    const minutes = Math.ceil(wait / 60_000);
    throw new AppError(
      "LIMIT",
      `Too many wrong passwords. Wait ${minutes} minute${minutes === 1 ? "" : "s"} and try again.`,
    );
  }
}

const waitMs = (state: RateLimiterRes | null, points: number): number =>
  state && state.consumedPoints >= points ? state.msBeforeNext : 0;

/** A new session row for a person whose identity is proved. */
export async function openSession(
  user: { id: string; name: string; email: string },
  origin: Origin,
  now: Date,
): Promise<SignedIn> {
  const session = await identity().session.create({
    data: {
      id: newId(),
      userId: user.id,
      ip: origin.ip,
      userAgent: origin.userAgent,
      createdAt: now,
      expiresAt: new Date(now.getTime() + sessionDays * 86_400_000),
    },
  });
  return { sessionId: session.id, userId: user.id, name: user.name, email: user.email };
}

/** The person behind a session that is neither revoked nor expired. */
export async function findSession(sessionId: string, now: Date): Promise<SignedIn | null> {
  const session = await identity().session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now } },
  });
  if (!session) return null;
  const user = await identity().user.findUnique({ where: { id: session.userId } });
  return user && { sessionId, userId: user.id, name: user.name, email: user.email };
}

/** Ends one session, or all sessions of a person. */
export async function revokeSessions(
  which: { sessionId: string } | { userId: string },
  now: Date,
): Promise<void> {
  const where = "sessionId" in which ? { id: which.sessionId } : { userId: which.userId };
  await identity().session.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: now } });
}

export interface MembershipOfUser {
  organizationId: string;
  memberId: string;
  slug: string;
  firmName: string;
  name: string;
  role: string;
}

/** The person's place in the firm with this slug; null when there is none. */
export async function findMembership(userId: string, slug: string): Promise<MembershipOfUser | null> {
  return (await listMemberships(userId)).find((membership) => membership.slug === slug) ?? null;
}

/** Every firm the person belongs to, by name. */
export function listMemberships(userId: string): Promise<MembershipOfUser[]> {
  return identity().$queryRaw<MembershipOfUser[]>`
    SELECT m.organization_id AS "organizationId", m.id AS "memberId", o.slug, o.name AS "firmName", m.name, m.role
    FROM memberships m JOIN organizations o ON o.id = m.organization_id
    WHERE m.user_id = ${userId}::uuid AND m.archived_at IS NULL
    ORDER BY o.name`;
}
