import { describe, expect, it } from "vitest";
import { finishSetUp } from "@/server/firm/finish-set-up";
import { readSettings } from "@/server/firm/read";
import { readStart } from "@/server/firm/read-start";
import { saveStart } from "@/server/firm/save-start";
import { listMemberships } from "@/server/members/session";
import { newApproved, newBooks } from "../../support/books";
import { auditActions, newFirm, newMember } from "../../support/firm";

const userOf = (ctx: Awaited<ReturnType<typeof newFirm>>) =>
  ctx.actor.kind === "user" ? ctx.actor.userId : "";

describe("the first steps of a firm", () => {
  it("begin with what the firm was opened with", async () => {
    const firm = await newFirm();
    const screen = await readStart(firm);
    expect(screen.firm).toMatchObject({
      name: "Lindqvist & Partner",
      currency: "EUR",
      timeZone: "Europe/Berlin",
    });
    expect(screen.series).toMatchObject({ pattern: "INV-{0000}", startAt: "1", isInUse: false });
  });

  it("save name, currency and zone, and the name on invoices follows", async () => {
    const firm = await newFirm();
    const { version } = (await readStart(firm)).firm;
    await saveStart(firm, { version, name: "Harbour & Lane", currency: "USD", timeZone: "America/New_York" });
    const { details, invoicing } = await readSettings(firm);
    expect(details).toMatchObject({ name: "Harbour & Lane", legalName: "Harbour & Lane" });
    expect(invoicing).toMatchObject({ currency: "USD", timeZone: "America/New_York" });
    expect(await auditActions(firm, firm.tenantId)).toContain("firm.started");
  });

  it("do not overwrite what somebody else saved meanwhile", async () => {
    const firm = await newFirm();
    const { firm: input } = await readStart(firm);
    const both = await Promise.allSettled([
      saveStart(firm, { ...input, name: "One" }),
      saveStart(firm, { ...input, name: "Other" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("say that numbers were given, once one was", async () => {
    const books = await newBooks();
    await newApproved(books);
    expect((await readStart(books.firm)).series?.isInUse).toBe(true);
  });

  it("are offered until they are done, and the trail says once that they are", async () => {
    const firm = await newFirm();
    const [before] = await listMemberships(userOf(firm));
    expect(before?.isSetUp).toBe(false);
    await finishSetUp(firm);
    await finishSetUp(firm);
    const [after] = await listMemberships(userOf(firm));
    expect(after?.isSetUp).toBe(true);
    const actions = await auditActions(firm, firm.tenantId);
    expect(actions.filter((action) => action === "firm.set-up")).toHaveLength(1);
  });

  it("are not a member's to take", async () => {
    const member = await newMember(await newFirm(), "MEMBER");
    const input = { version: 1, name: "Mine", currency: "EUR", timeZone: "UTC" };
    await expect(saveStart(member, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(finishSetUp(member)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(readStart(member)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
