import { describe, expect, it } from "vitest";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { changeSeriesInput } from "@/lib/firm/schema";
import { patternsOverlap } from "@/lib/firm/series-overlap";
import type { Ctx } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { changeSeries } from "@/server/firm/change-series";
import { readSeries } from "@/server/firm/read";

const yearly = { pattern: "RE-{YYYY}-{000}", reset: "YEARLY", startAt: "100" } as const;

async function invoices(firm: Ctx): Promise<string> {
  const series = (await readSeries(firm)).find((row) => row.kind === "INVOICE");
  return series?.id ?? "";
}

describe("a number series", () => {
  it("changes its pattern and start before its first number", async () => {
    const firm = await newFirm();
    const seriesId = await invoices(firm);
    await changeSeries(firm, { seriesId, ...yearly });
    expect((await readSeries(firm)).map((row) => row.nextNumber)).toEqual(["RE-2026-100", "CN-0001"]);
    expect(await auditActions(firm, seriesId)).toEqual(["series.changed"]);
  });

  it("stays as it is once it has given one", async () => {
    const firm = await newFirm();
    const seriesId = await invoices(firm);
    await inTenant(firm, (tx) =>
      tx.invoiceCounter.create({
        data: { tenantId: firm.tenantId, seriesId, period: "", start: 1, next: 1 },
      }),
    );
    await expect(changeSeries(firm, { seriesId, ...yearly })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await readSeries(firm))[0]).toMatchObject({ pattern: "INV-{0000}", isInUse: true });
  });

  it("never takes a pattern that could give another series' numbers", async () => {
    const firm = await newFirm();
    const seriesId = await invoices(firm);
    const attempt = changeSeries(firm, { seriesId, pattern: "CN-{000}", reset: "NEVER", startAt: "1" });
    await expect(attempt).rejects.toMatchObject({
      code: "CONFLICT",
      fields: { pattern: expect.any(String) },
    });
    expect(patternsOverlap("INV-{0000}", "INV-1{000}")).toBe(true);
    expect(patternsOverlap("INV-{YYYY}{0000}", "inv-{00000}")).toBe(true);
    expect(patternsOverlap("INV-{YYYY}-{0000}", "INV-{0000}")).toBe(false);
  });

  it("is changed by an owner or an admin of its own firm", async () => {
    const [firm, other] = [await newFirm(), await newFirm()];
    const seriesId = await invoices(firm);
    const member = await newMember(firm, "MEMBER");
    await expect(changeSeries(member, { seriesId, ...yearly })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(changeSeries(other, { seriesId, ...yearly })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each([
    { pattern: "INV", reset: "NEVER" },
    { pattern: "INV-{00}-{00}", reset: "NEVER" },
    { pattern: "INV-{0000}", reset: "YEARLY" },
    { pattern: "INV-{YYYY}-{0000}", reset: "MONTHLY" },
    { pattern: "INV-{DD}-{0000}", reset: "NEVER" },
  ])("refuses $pattern that begins again $reset", (wrong) => {
    const seriesId = "019a0000-0000-7000-8000-000000000000";
    const parsed = changeSeriesInput.safeParse({ seriesId, startAt: "1", ...wrong });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(["pattern"]);
  });
});
