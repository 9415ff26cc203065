import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { at, auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { type Ctx, memberIdOf, newId } from "@/server/ctx";
import { identity } from "@/server/db";
import { invitationMail } from "@/server/email/invitation-mail";
import { acceptInvitation, findInvitation, joinFirm } from "@/server/members/accept-invitation";
import { archiveMember } from "@/server/members/archive-member";
import { hashInvitationToken } from "@/server/members/invitation-token";
import { inviteMember } from "@/server/members/invite-member";
import { readMembers } from "@/server/members/read";
import { resendInvitation } from "@/server/members/resend-invitation";
import { revokeInvitation } from "@/server/members/revoke-invitation";
import { findSession, signIn } from "@/server/members/session";

const account = { name: "Nora New", password: "correct horse battery" };
const person = () => ({ name: "Nora New", email: `${randomUUID()}@example.com`, role: "MEMBER" as const });

/** The secret leaves only by mail: the test puts a known one in its place. */
async function tokenFor(firm: Ctx, memberId: string): Promise<string> {
  const token = randomUUID();
  await identity().membership.update({
    where: { organizationId_id: { organizationId: firm.tenantId, id: memberId } },
    data: { inviteHash: hashInvitationToken(token) },
  });
  return token;
}

async function invited(firm: Ctx) {
  const input = person();
  const { memberId } = await inviteMember(firm, input);
  return { ...input, memberId, token: await tokenFor(firm, memberId) };
}

const stateOf = async (firm: Ctx, memberId: string) =>
  (await readMembers(firm)).find((row) => row.id === memberId)?.state;

describe("inviting", () => {
  it("keeps the invitation with its audit row when no mail server takes the mail", async () => {
    const firm = await newFirm();
    const { memberId, isMailed } = await inviteMember(firm, person());
    expect(isMailed).toBe(false);
    expect(await stateOf(firm, memberId)).toBe("INVITED");
    expect(await stateOf(at(firm, "2026-11-17T09:00:00Z"), memberId)).toBe("EXPIRED");
    expect(await auditActions(firm, memberId)).toEqual(["member.invited"]);
  });

  it("is for owners and admins, and an owner is invited by an owner", async () => {
    const firm = await newFirm();
    const [admin, member] = [await newMember(firm, "ADMIN"), await newMember(firm, "MEMBER")];
    await expect(inviteMember(member, person())).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(inviteMember(admin, { ...person(), role: "OWNER" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(inviteMember(admin, person())).resolves.toBeDefined();
  });

  it("refuses somebody who is in already, and somebody archived", async () => {
    const firm = await newFirm();
    const { memberId, email } = await invited(firm);
    await archiveMember(firm, { memberId });
    await expect(inviteMember(firm, { ...person(), email })).rejects.toMatchObject({
      code: "CONFLICT",
      fields: { email: expect.stringContaining("archived") },
    });
    const member = await newMember(firm, "MEMBER");
    const row = (await readMembers(firm)).find((one) => one.id === memberIdOf(member));
    await expect(inviteMember(firm, { ...person(), email: row?.email ?? "" })).rejects.toMatchObject({
      code: "CONFLICT",
      fields: { email: expect.stringContaining("member already") },
    });
  });

  it("two invitations of one address at once make one person", async () => {
    const firm = await newFirm();
    const input = person();
    await Promise.allSettled([inviteMember(firm, input), inviteMember(firm, input)]);
    expect((await readMembers(firm)).filter((row) => row.email === input.email)).toHaveLength(1);
  });

  it("gives an imported person their way in, with the time they have", async () => {
    const firm = await newFirm();
    const memberId = newId();
    await identity().membership.create({
      data: { organizationId: firm.tenantId, id: memberId, name: "Imported", role: "MEMBER" },
    });
    expect(await stateOf(firm, memberId)).toBe("NO_ACCESS");
    expect(await inviteMember(firm, { ...person(), memberId })).toMatchObject({ memberId });
    const joined = await acceptInvitation(await tokenFor(firm, memberId), account, firm);
    expect(await stateOf(firm, memberId)).toBe("ACTIVE");
    expect(joined.session.name).toBe(account.name);
  });

  it("writes a mail that shows names as text, never as markup", () => {
    const mail = invitationMail({
      firmName: "Lindqvist & <b>Partner</b>",
      invitedBy: "Ada",
      name: "Nora",
      address: "https://docket.example/invitation/abc",
      expiresAt: new Date("2026-11-17T09:00:00Z"),
    });
    expect(mail.html).toContain("Lindqvist &amp; &lt;b&gt;Partner&lt;/b&gt;");
    expect(mail.text).toContain("https://docket.example/invitation/abc");
    expect(mail.text).toContain("until 2026-11-17");
  });
});

describe("accepting", () => {
  it("makes an account, a session and a member, once", async () => {
    const firm = await newFirm();
    const { token, memberId, email } = await invited(firm);
    const { session } = await acceptInvitation(token, account, firm);
    expect(await findSession(session.sessionId, firm.now)).toMatchObject({ email });
    expect(
      await signIn(email, account.password, { ip: randomUUID(), userAgent: null }, firm.now),
    ).toBeDefined();
    expect(await auditActions(firm, memberId)).toEqual(["member.invited", "member.joined"]);
    await expect(acceptInvitation(token, account, firm)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("of two who open one link at once, one gets in and no second account is left", async () => {
    const firm = await newFirm();
    const { token, email } = await invited(firm);
    const results = await Promise.allSettled([
      acceptInvitation(token, account, firm),
      acceptInvitation(token, account, firm),
    ]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await identity().user.findUnique({ where: { email } })).not.toBeNull();
  });

  it("an expired, withdrawn, resent or archived invitation opens nothing", async () => {
    const firm = await newFirm();
    const late = at(firm, "2026-11-17T09:00:00Z");
    const [expired, revoked, resent, archived] = [
      await invited(firm),
      await invited(firm),
      await invited(firm),
      await invited(firm),
    ];
    await revokeInvitation(firm, revoked);
    await resendInvitation(firm, resent);
    await archiveMember(firm, archived);
    await expect(acceptInvitation(expired.token, account, late)).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const { token, email } of [revoked, resent, archived]) {
      expect(await findInvitation(token, firm.now)).toBeNull();
      await expect(acceptInvitation(token, account, firm)).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await identity().user.findUnique({ where: { email } })).toBeNull();
    }
    expect(await auditActions(firm, revoked.memberId)).toEqual([
      "member.invited",
      "member.invitation-revoked",
    ]);
    expect(await auditActions(firm, resent.memberId)).toEqual(["member.invited", "member.invitation-resent"]);
  });

  it("an account that exists is joined by its owner, never by a new password", async () => {
    const [firm, second] = [await newFirm(), await newFirm()];
    const first = await invited(firm);
    const { session } = await acceptInvitation(first.token, account, firm);
    const { memberId } = await inviteMember(second, { ...person(), email: first.email });
    const token = await tokenFor(second, memberId);
    await expect(
      acceptInvitation(token, { ...account, password: "a stranger's own" }, second),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    await joinFirm(token, session, second);
    expect(await stateOf(second, memberId)).toBe("ACTIVE");
  });

  it("a member who joins the same firm a second time is told so, and the invitation stays", async () => {
    const firm = await newFirm();
    const { session } = await acceptInvitation((await invited(firm)).token, account, firm);
    const again = await invited(firm);
    await expect(joinFirm(again.token, session, firm)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await stateOf(firm, again.memberId)).toBe("INVITED");
  });

  it("another firm's invitation can be neither resent nor withdrawn", async () => {
    const [firm, other] = [await newFirm(), await newFirm()];
    const { memberId } = await invited(firm);
    await expect(resendInvitation(other, { memberId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(revokeInvitation(other, { memberId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await stateOf(firm, memberId)).toBe("INVITED");
  });
});
