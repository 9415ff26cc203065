import { hash, verify } from "@node-rs/argon2";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/result";
import { newId } from "../ctx";
import { identity, type Tx } from "../db";

export const sessionDays = 14;

export interface SignedIn {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
}

/** A signed-in person and what they chose for themselves. */
export interface KnownPerson extends SignedIn {
  singleKeys: boolean;
  /** A language tag for dates and figures; null for what the browser asks for. */
  locale: string | null;
  /** The language of the interface; null for what the browser asks for. */
  language: string | null;
}

export interface Origin {
  ip: string | null;
  userAgent: string | null;
}

const wrongWords = "That e-mail and password do not match. Check both and try again.";

// Five wrong passwords close an account, and fifty an address, for fifteen minutes.
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

// Hashing costs 19 MiB and a core; more than four at once wait for their turn.
let hashing = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (hashing >= 4) await new Promise<void>((resolve) => waiting.push(resolve));
  else hashing += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else hashing -= 1;
  }
}

/** Argon2id, 19 MiB and two passes (OWASP's minimum). */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password, { memoryCost: 19_456, timeCost: 2 }));

// Verified when there is no such account, so that both answers take the same time.
let decoy: Promise<string> | undefined;

/** Whether this is the password behind the hash; for an account that has none the answer takes as long. */
async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("a password that nobody has");
  const against = stored ?? (await decoy);
  return (await inTurn(() => verify(against, password))) && stored !== null;
}

/**
 * Opens a session for an e-mail and a password. UNAUTHENTICATED with the same words for a wrong e-mail and a wrong
 * password; LIMIT, before any hashing, once the account or the address has had too many wrong ones.
 */
export async function signIn(email: string, password: string, origin: Origin, now: Date): Promise<SignedIn> {
  const account = email.trim().toLowerCase().slice(0, 200);
  const user = await identity().user.findUnique({ where: { email: account } });
  const right = await checkPassword(
    { email: account, passwordHash: user?.passwordHash ?? null },
    password,
    origin.ip,
  );
  if (!user || !right) throw new AppError("UNAUTHENTICATED", wrongWords);
  return openSession(user, origin, now);
}

/** Whether this is the account's password; each wrong one counts against account and address, LIMIT after too many. */
export async function checkPassword(
  user: { email: string; passwordHash: string | null },
  password: string,
  ip: string | null,
): Promise<boolean> {
  const address = (ip ?? "unknown").slice(0, 100);
  await takeAttempt(user.email, address);
  const right = await verifyPassword(user.passwordHash, password);
  if (right) await Promise.all([limiter("account").delete(user.email), limiter("address").reward(address)]);
  return right;
}

// Counted before the password is looked at, so that many guesses at once count as many.
async function takeAttempt(account: string, address: string): Promise<void> {
  const attempts = [limiter("address").consume(address), limiter("account").consume(account)];
  for (const attempt of await Promise.allSettled(attempts)) {
    if (attempt.status === "fulfilled") continue;
    if (!(attempt.reason instanceof RateLimiterRes)) throw attempt.reason;
    const minutes = Math.ceil(attempt.reason.msBeforeNext / 60_000);
    throw new AppError(
      "LIMIT",
      `Too many wrong passwords. Wait ${minutes} minute${minutes === 1 ? "" : "s"} and try again.`,
    );
  }
}

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
export async function findSession(sessionId: string, now: Date): Promise<KnownPerson | null> {
  const session = await identity().session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now } },
  });
  if (!session) return null;
  const user = await identity().user.findUnique({ where: { id: session.userId } });
  if (!user) return null;
  const { id: userId, name, email, singleKeys, locale, language } = user;
  return { sessionId, userId, name, email, singleKeys, locale, language };
}

/** Ends one session. */
export async function revokeSession(sessionId: string, now: Date): Promise<void> {
  await identity().session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: now },
  });
}

/** Ends every session of a person, in the transaction that changes what they may do. */
export async function endSessionsOf(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}

export interface MembershipOfUser {
  organizationId: string;
  memberId: string;
  slug: string;
  firmName: string;
  name: string;
  role: string;
  /** Whether the firm's first steps are done. */
  isSetUp: boolean;
}

/** The person's place in the firm with this slug; null when there is none. */
export async function findMembership(userId: string, slug: string): Promise<MembershipOfUser | null> {
  return (await listMemberships(userId)).find((membership) => membership.slug === slug) ?? null;
}

/** Every firm the person belongs to, by name. */
export function listMemberships(userId: string): Promise<MembershipOfUser[]> {
  return identity().$queryRaw<MembershipOfUser[]>`
    SELECT m.organization_id AS "organizationId", m.id AS "memberId", o.slug, o.name AS "firmName", m.name, m.role,
      o.set_up_at IS NOT NULL AS "isSetUp"
    FROM memberships m JOIN organizations o ON o.id = m.organization_id
    WHERE m.user_id = ${userId}::uuid AND m.archived_at IS NULL
    ORDER BY o.name`;
}
