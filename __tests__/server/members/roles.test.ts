import { describe, expect, it } from "vitest";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { type Ctx, memberIdOf } from "@/server/ctx";
import { identity, inTenant } from "@/server/db";
import { archiveMember } from "@/server/members/archive-member";
import { changeRole } from "@/server/members/change-role";
import { readMembers } from "@/server/members/read";
import { restoreMember } from "@/server/members/restore-member";
import { findMembership, findSession, openSession } from "@/server/members/session";

const id = (ctx: Ctx): string => memberIdOf(ctx) ?? "";
const roleOf = async (firm: Ctx, member: Ctx) =>
  (await readMembers(firm)).find((row) => row.id === id(member))?.role;

async function sessionOf(member: Ctx): Promise<string> {
  const userId = member.actor.kind === "user" ? member.actor.userId : "";
  const user = await identity().user.findUniqueOrThrow({ where: { id: userId } });
  return (await openSession(user, member, member.now)).sessionId;
}

describe("changing a role", () => {
  it("takes effect, ends the person's sessions, and is in the audit trail", async () => {
    const firm = await newFirm();
    const member = await newMember(firm, "MEMBER");
    const session = await sessionOf(member);
    await changeRole(firm, { memberId: id(member), role: "ADMIN" });
    expect(await roleOf(firm, member)).toBe("ADMIN");
    expect(await findSession(session, firm.now)).toBeNull();
    expect(await auditActions(firm, id(member))).toEqual(["member.role-changed"]);
  });

  it("is not for a member", async () => {
    const firm = await newFirm();
    const member = await newMember(firm, "MEMBER");
    await expect(changeRole(member, { memberId: id(member), role: "OWNER" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("an admin neither makes nor unmakes an owner", async () => {
    const firm = await newFirm();
    const admin = await newMember(firm, "ADMIN");
    const member = await newMember(firm, "MEMBER");
    const attempts = [
      () => changeRole(admin, { memberId: id(member), role: "OWNER" }),
      () => changeRole(admin, { memberId: id(admin), role: "OWNER" }),
      () => changeRole(admin, { memberId: id(firm), role: "MEMBER" }),
      () => archiveMember(admin, { memberId: id(firm) }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await changeRole(admin, { memberId: id(member), role: "ADMIN" });
    expect(await roleOf(firm, member)).toBe("ADMIN");
  });

  it("finds nobody of another firm", async () => {
    const [firm, other] = [await newFirm(), await newFirm()];
    await expect(changeRole(firm, { memberId: id(other), role: "MEMBER" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(archiveMember(firm, { memberId: id(other) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("the last owner stays one", async () => {
    const firm = await newFirm();
    await expect(changeRole(firm, { memberId: id(firm), role: "ADMIN" })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("last owner"),
    });
  });

  it("of two owners who demote each other at once, one wins", async () => {
    const firm = await newFirm();
    const second = await newMember(firm, "OWNER");
    const results = await Promise.allSettled([
      changeRole(firm, { memberId: id(second), role: "MEMBER" }),
      changeRole(second, { memberId: id(firm), role: "MEMBER" }),
    ]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect((await readMembers(firm)).filter((row) => row.role === "OWNER")).toHaveLength(1);
  });

  it("plain SQL of the application cannot take the last owner either", async () => {
    const firm = await newFirm();
    for (const change of ["role = 'MEMBER'", "archived_at = now()", "user_id = NULL"]) {
      const attempt = inTenant(firm, (tx) =>
        tx.$executeRawUnsafe(`UPDATE memberships SET ${change} WHERE organization_id = '${firm.tenantId}'`),
      );
      await expect(attempt).rejects.toThrow("a firm keeps at least one owner");
    }
  });
});

describe("archiving a member", () => {
  it("takes the way in, keeps the person in the list, and can be undone", async () => {
    const firm = await newFirm();
    const member = await newMember(firm, "MEMBER");
    const session = await sessionOf(member);
    const userId = member.actor.kind === "user" ? member.actor.userId : "";
    const { slug } = await identity().organization.findUniqueOrThrow({ where: { id: firm.tenantId } });
    await archiveMember(firm, { memberId: id(member) });
    expect(await findSession(session, firm.now)).toBeNull();
    expect(await findMembership(userId, slug)).toBeNull();
    expect((await readMembers(firm)).map((row) => row.state)).toEqual(["ACTIVE", "ARCHIVED"]);
    await restoreMember(firm, { memberId: id(member) });
    expect(await findMembership(userId, slug)).toMatchObject({ role: "MEMBER" });
    expect(await auditActions(firm, id(member))).toEqual(["member.archived", "member.restored"]);
  });

  it("nobody archives themselves", async () => {
    const firm = await newFirm();
    const admin = await newMember(firm, "ADMIN");
    await expect(archiveMember(admin, { memberId: id(admin) })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
