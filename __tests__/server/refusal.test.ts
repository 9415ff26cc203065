import { describe, expect, it } from "vitest";
import { newFirm } from "@/__tests__/support/firm";
import { newId } from "@/server/ctx";
import { inTenant, type Tx } from "@/server/db";
import { refusalOf } from "@/server/refusal";

async function refused(work: (tx: Tx, tenantId: string) => Promise<unknown>) {
  const firm = await newFirm();
  const error = await inTenant(firm, (tx) => work(tx, firm.tenantId)).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return refusalOf(error);
}

describe("what the database refuses", () => {
  it("is a conflict with the guarantee's own words, from a statement and from the COMMIT", async () => {
    const atOnce = await refused((tx, tenantId) =>
      tx.membership.updateMany({ where: { organizationId: tenantId }, data: { role: "MEMBER" } }),
    );
    expect(atOnce).toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("keeps at least one owner"),
    });
    const atCommit = await refused(async (tx, tenantId) => {
      const series = await tx.invoiceSeries.findFirstOrThrow({ where: { tenantId } });
      const counter = { tenantId, seriesId: series.id, period: "", start: 1, next: 5 };
      await tx.invoiceCounter.create({ data: counter });
    });
    expect(atCommit).toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("stands on an invoice"),
    });
  });

  it("a second of something unique is a conflict, however it was written", async () => {
    const twice = (tx: Tx, organizationId: string) =>
      tx.membership.createMany({
        data: [newId(), newId()].map((id) => ({
          organizationId,
          id,
          name: "Twin",
          role: "MEMBER",
          email: "a@b.c",
        })),
      });
    const raw = (tx: Tx, id: string) =>
      tx.$executeRaw`INSERT INTO organizations (id, slug, name) SELECT ${id}::uuid, 'x', 'y'`;
    expect(await refused(twice)).toMatchObject({ code: "CONFLICT" });
    expect(await refused(raw)).toMatchObject({ code: "CONFLICT" });
  });

  it("a reference to nothing is not found", async () => {
    const answer = await refused((tx, tenantId) =>
      tx.task.create({ data: { tenantId, id: newId(), projectId: newId(), name: "Homeless" } }),
    );
    expect(answer).toMatchObject({ code: "NOT_FOUND" });
  });

  it("an id that is none names nothing: not found, however it was asked", async () => {
    const typed = (tx: Tx, tenantId: string) => tx.task.findFirst({ where: { tenantId, id: "not-an-id" } });
    const raw = (tx: Tx) => tx.$queryRaw`SELECT id FROM tasks WHERE id = ${"not-an-id"}::uuid`;
    expect(await refused(typed)).toMatchObject({ code: "NOT_FOUND" });
    expect(await refused(raw)).toMatchObject({ code: "NOT_FOUND" });
  });

  it("a broken CHECK and an ordinary bug stay bugs", async () => {
    const check = (tx: Tx, organizationId: string) =>
      tx.membership.create({ data: { organizationId, id: newId(), name: "King", role: "KING" } });
    expect(await refused(check)).toBeNull();
    expect(refusalOf(new TypeError("undefined is not a function"))).toBeNull();
    expect(refusalOf(null)).toBeNull();
  });
});
