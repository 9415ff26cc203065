import { describe, expect, it } from "vitest";
import { documentSource, timeLine } from "@/__tests__/support/document-source";
import { buildDocument, type DocumentSource } from "@/lib/invoices/document";
import { missingForApproval } from "@/lib/invoices/missing-for-approval";

const fields = (source: DocumentSource) =>
  missingForApproval(buildDocument(source)).map((item) => item.field);

describe("the document", () => {
  it("groups lines by project in the order of each project's first line, and adds each project up", () => {
    const document = buildDocument(
      documentSource([
        timeLine({ projectId: "b", projectName: "Bridge", minutes: 60 }),
        timeLine({ projectId: null, projectName: null, minutes: null, quantity: "2", unitPrice: "12.50" }),
        timeLine({ projectId: "a", projectName: "Harbour", minutes: 20 }),
        timeLine({ projectId: "b", projectName: "Bridge", minutes: 50 }),
      ]),
    );
    expect(document.groups.map(({ project, subtotal }) => [project, subtotal])).toEqual([
      ["Bridge", "183.33"],
      [null, "25.00"],
      ["Harbour", "33.33"],
    ]);
    expect(document.groups[0]?.lines.map((line) => line.position)).toEqual([1, 4]);
  });

  it("carries amounts at the currency's own digits", () => {
    const document = buildDocument(
      documentSource([timeLine({ unitPrice: "1333", minutes: 60 })], { currency: "JPY" }),
    );
    expect(document.totals.subtotal).toBe("1333");
    expect(document.taxGroups[0]?.tax).toBe("253");
  });

  it("gives a tax group the reasons of its own lines, each once", () => {
    const exempt = { taxCategory: "E", taxRate: "0.0000", taxReason: "Education" } as const;
    const document = buildDocument(documentSource([timeLine(), timeLine(exempt), timeLine(exempt)]));
    expect(document.taxGroups.map((group) => [group.taxCategory, group.reason])).toEqual([
      ["S", ""],
      ["E", "Education"],
    ]);
  });

  it("marks drafts and void invoices, and nothing else", () => {
    const mark = (status: "DRAFT" | "SENT" | "PAID" | "VOID") =>
      buildDocument(documentSource([timeLine()], { status })).mark;
    expect([mark("DRAFT"), mark("SENT"), mark("PAID"), mark("VOID")]).toEqual(["DRAFT", null, null, "VOID"]);
  });
});

describe("what approval asks for", () => {
  it("is nothing when all is there", () => {
    expect(fields(documentSource())).toEqual([]);
  });

  it("is listed all at once, each with a sentence", () => {
    const source = documentSource([timeLine(), timeLine({ description: " " })], {
      issueDate: null,
      dueDate: null,
      terms: "",
    });
    Object.assign(source.seller, { name: "", address: "", taxId: "", paymentInstructions: "" });
    Object.assign(source.customer, { address: "" });
    const missing = missingForApproval(buildDocument(source));
    expect(missing.map((item) => item.field)).toEqual([
      "firm.name",
      "firm.address",
      "firm.taxId",
      "firm.paymentInstructions",
      "customer.address",
      "issueDate",
      "dueDate",
      "terms",
      "lines.1.description",
    ]);
    for (const { message } of missing) expect(message).toMatch(/^[A-Z].+\.$/);
  });

  it("is no tax id from a firm that is not registered", () => {
    const source = documentSource([timeLine({ taxCategory: "O", taxRate: "0" })]);
    Object.assign(source.seller, { taxId: "", registeredForTax: false });
    expect(fields(source)).toEqual([]);
  });

  it("is an exempt or out-of-scope rate on every line and charge of a firm that is not registered", () => {
    const free = { taxCategory: "E", taxRate: "0", taxReason: "Small business" } as const;
    const parts = (["S", "Z", "AE", "K", "G"] as const).map((taxCategory) => ({
      ...free,
      taxCategory,
      description: "Courier",
    }));
    const charges = [free, parts[0]].map((part) => ({ description: "", amount: "5", ...free, ...part }));
    const source = documentSource(
      [timeLine(free), ...parts.map((part) => timeLine(part))],
      {},
      undefined,
      charges,
    );
    Object.assign(source.seller, { registeredForTax: false });
    Object.assign(source.customer, { taxId: "DE999999999" });
    expect(fields(source)).toEqual([
      ...[1, 2, 3, 4, 5].map((at) => `lines.${at}.taxRateId`),
      "charges.1.taxRateId",
    ]);
  });

  it("is a reason on every exempt line, whatever another line says", () => {
    const exempt = { taxCategory: "E", taxRate: "0" } as const;
    expect(
      fields(documentSource([timeLine({ ...exempt, taxReason: "Education" }), timeLine(exempt)])),
    ).toEqual(["lines.1.taxReason"]);
  });

  it("is both tax ids and a reason under reverse charge", () => {
    const source = documentSource([timeLine({ taxCategory: "AE", taxRate: "0" })]);
    Object.assign(source.seller, { taxId: "" });
    expect(fields(source)).toEqual(["firm.taxId", "customer.taxId", "lines.0.taxReason"]);
  });

  it("is at least one line", () => {
    expect(fields(documentSource([]))).toEqual(["lines"]);
  });

  it("is a time or a quantity on every line", () => {
    const source = documentSource();
    source.lines[0] = timeLine({ minutes: null, quantity: null });
    expect(fields(source)).toEqual(["lines.0.quantity"]);
  });

  it("is a total of nothing or more", () => {
    const back = timeLine({ minutes: null, quantity: "-1", unitPrice: "10" });
    expect(fields(documentSource([back]))).toEqual(["total"]);
  });
});
