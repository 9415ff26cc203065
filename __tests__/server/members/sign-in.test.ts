import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newFirm } from "@/__tests__/support/firm";
import type { Ctx } from "@/server/ctx";
import { identity } from "@/server/db";
import { changePassword, signOutEverywhere } from "@/server/members/change-password";
import { findSession, revokeSession, signIn } from "@/server/members/session";

const password = "correct horse battery";
const now = new Date("2026-11-10T09:00:00Z");
const origin = () => ({ ip: `test-${randomUUID()}`, userAgent: "vitest" });

async function someone(): Promise<{ firm: Ctx; email: string }> {
  const firm = await newFirm();
  const { slug } = await identity().organization.findUniqueOrThrow({ where: { id: firm.tenantId } });
  return { firm, email: `${slug}@example.com` };
}

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "let in",
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );

describe("signing in", () => {
  it("opens a session that is found until it expires", async () => {
    const { email } = await someone();
    const opened = await signIn(` ${email.toUpperCase()} `, password, origin(), now);
    expect(await findSession(opened.sessionId, now)).toMatchObject(opened);
    expect(await findSession(opened.sessionId, new Date("2026-11-24T08:59:59Z"))).toMatchObject(opened);
    expect(await findSession(opened.sessionId, new Date("2026-11-24T09:00:00Z"))).toBeNull();
  });

  it("says the same words for a wrong e-mail and a wrong password", async () => {
    const { email } = await someone();
    const wrongPassword = await refusal(signIn(email, "wrong", origin(), now));
    const wrongEmail = await refusal(signIn(`x-${email}`, password, origin(), now));
    expect(wrongPassword).toMatch(/^UNAUTHENTICATED: /);
    expect(wrongEmail).toBe(wrongPassword);
  });

  it("lets nobody in who has no password yet", async () => {
    const { email } = await someone();
    await identity().user.update({ where: { email }, data: { passwordHash: null } });
    expect(await refusal(signIn(email, "a password that nobody has", origin(), now))).toMatch(
      /^UNAUTHENTICATED/,
    );
  });

  it("closes the account after five wrong passwords, for the right one too, from anywhere", async () => {
    const { email } = await someone();
    for (let wrong = 0; wrong < 5; wrong += 1) {
      expect(await refusal(signIn(email, "wrong", origin(), now))).toMatch(/^UNAUTHENTICATED/);
    }
    expect(await refusal(signIn(email, password, origin(), now))).toMatch(/^LIMIT: .*Wait 15 minutes/);
  });

  it("counts guesses that are made at once", async () => {
    const { email } = await someone();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => refusal(signIn(email, "wrong", origin(), now))),
    );
    expect(answers.filter((answer) => answer.startsWith("UNAUTHENTICATED"))).toHaveLength(5);
    expect(answers.filter((answer) => answer.startsWith("LIMIT"))).toHaveLength(7);
  });

  it("forgets an account's wrong passwords once the right one is given", async () => {
    const { email } = await someone();
    for (let round = 0; round < 2; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) await refusal(signIn(email, "wrong", origin(), now));
      expect(await refusal(signIn(email, password, origin(), now))).toBe("let in");
    }
  });

  it("closes an address that tries many accounts, but not those who sign in from elsewhere", async () => {
    const { email } = await someone();
    const busy = origin();
    for (let wrong = 0; wrong < 50; wrong += 1) {
      await refusal(signIn(`${wrong}-${email}`, "wrong", busy, now));
    }
    expect(await refusal(signIn(email, password, busy, now))).toMatch(/^LIMIT/);
    expect(await refusal(signIn(email, password, origin(), now))).toBe("let in");
  });
});

describe("ending sessions", () => {
  it("ends a session at once when it is revoked", async () => {
    const { email } = await someone();
    const opened = await signIn(email, password, origin(), now);
    await revokeSession(opened.sessionId, now);
    expect(await findSession(opened.sessionId, now)).toBeNull();
  });

  it("a changed password ends every other session and opens a new one", async () => {
    const { firm, email } = await someone();
    const before = await signIn(email, password, origin(), now);
    const after = await changePassword(
      { ...firm, ip: origin().ip },
      { current: password, password: "another long one" },
    );
    expect(await findSession(before.sessionId, now)).toBeNull();
    expect(await findSession(after.sessionId, now)).not.toBeNull();
    expect(await refusal(signIn(email, password, origin(), now))).toMatch(/^UNAUTHENTICATED/);
    expect(await refusal(signIn(email, "another long one", origin(), now))).toBe("let in");
  });

  it("a wrong present password changes nothing, and counts as at sign-in", async () => {
    const { firm, email } = await someone();
    const before = await signIn(email, password, origin(), now);
    for (let wrong = 0; wrong < 5; wrong += 1) {
      const attempt = changePassword(
        { ...firm, ip: origin().ip },
        { current: "wrong", password: "another long one" },
      );
      await expect(attempt).rejects.toMatchObject({
        code: "INVALID",
        fields: { current: expect.any(String) },
      });
    }
    const attempt = changePassword(
      { ...firm, ip: origin().ip },
      { current: password, password: "another long one" },
    );
    await expect(attempt).rejects.toMatchObject({ code: "LIMIT" });
    expect(await findSession(before.sessionId, now)).not.toBeNull();
  });

  it("signing out everywhere ends this session too", async () => {
    const { firm, email } = await someone();
    const sessions = [
      await signIn(email, password, origin(), now),
      await signIn(email, password, origin(), now),
    ];
    await signOutEverywhere(firm);
    for (const { sessionId } of sessions) expect(await findSession(sessionId, now)).toBeNull();
  });
});
