import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/server/ctx";
import { savePreferences } from "@/server/members/save-preferences";
import { findSession, openSession } from "@/server/members/session";
import { auditActions, newFirm, newMember, testNow } from "../../support/firm";

async function signedIn(ctx: Awaited<ReturnType<typeof newFirm>>) {
  if (ctx.actor.kind !== "user") throw new Error("a person is needed");
  const user = { id: ctx.actor.userId, name: ctx.actor.name, email: "x@example.com" };
  const { sessionId } = await openSession(user, { ip: null, userAgent: null }, testNow);
  return () => findSession(sessionId, testNow);
}

describe("a person's preferences", () => {
  it("hold from the next page on, and the trail says what was before", async () => {
    const firm = await newFirm();
    const person = await signedIn(firm);
    expect(await person()).toMatchObject({ singleKeys: true, locale: null, language: null });
    await savePreferences(firm, { singleKeys: false, locale: "de-CH", language: "de" });
    expect(await person()).toMatchObject({ singleKeys: false, locale: "de-CH", language: "de" });
    expect(await auditActions(firm, memberIdOf(firm) ?? "")).toContain("member.preferences-saved");
  });

  it("go back to what the browser asks for", async () => {
    const firm = await newFirm();
    const person = await signedIn(firm);
    await savePreferences(firm, { singleKeys: true, locale: "fr-FR", language: "de" });
    await savePreferences(firm, { singleKeys: true, locale: "", language: "" });
    expect(await person()).toMatchObject({ locale: null, language: null });
  });

  it("are one's own: a colleague's stay as they are", async () => {
    const firm = await newFirm();
    const colleague = await newMember(firm, "MEMBER");
    const other = await signedIn(colleague);
    await savePreferences(firm, { singleKeys: false, locale: "sv-SE", language: "" });
    expect(await other()).toMatchObject({ singleKeys: true, locale: null });
  });
});
