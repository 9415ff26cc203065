import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { documentSource, timeLine } from "@/__tests__/support/document-source";
import { buildDocument, type InvoiceDocument } from "@/lib/invoices/document";
import { inlineDisposition } from "@/server/documents/file-name";
import { renderInvoiceHtml } from "@/server/documents/invoice-html";
import { renderInvoicePdf } from "@/server/documents/invoice-pdf";

const readPdf = async (document: InvoiceDocument) =>
  execFileSync("pdftotext", ["-layout", "-", "-"], { input: await renderInvoicePdf(document) }).toString();

/** The words of a page, without its style and tags. */
const readHtml = async (document: InvoiceDocument) =>
  (await renderInvoiceHtml(document))
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

const figures = (text: string) => [...new Set(text.match(/\d[\d,]*\.\d+/g))].sort();

const scripts = ["Łódź", "Ελλάδα", "Київ", "日本"];

describe("both renderings", () => {
  it("print the same figures, and a time line as hours times rate", async () => {
    const document = buildDocument(
      documentSource(
        [
          timeLine(),
          timeLine({ minutes: null, quantity: "3", unit: "pcs", unitPrice: "12.3456", projectId: "p2" }),
          timeLine({ taxCategory: "E", taxRate: "0", taxReason: "Education", minutes: 125 }),
        ],
        {},
        { percent: "5" },
      ),
    );
    const [html, pdf] = [await readHtml(document), await readPdf(document)];
    expect(figures(html)).toEqual(figures(pdf));
    for (const text of [html, pdf]) {
      expect(text).toContain("0:50 h × 100.00");
      expect(text).toContain("83.33");
      expect(text).toContain("Exempt: Education");
      expect(text).toContain("INV-0042");
      expect(text).toContain("IBAN DE89 3704 0044 0532 0130 00");
    }
  });

  it("print each charge by its name and rate, its group, and cash rounding after tax", async () => {
    const reduced = { taxCategory: "S", taxRate: "7", taxReason: "" } as const;
    const charges = [
      {
        ...reduced,
        description: "Travel to Hamburg, first class, and one night at the harbour",
        amount: "43.35",
      },
      { ...reduced, taxRate: "19", description: "Goodwill", amount: "-5" },
    ];
    const rounding = { cashRounding: "0.01", total: "135.10", currency: "CHF" };
    const source = documentSource([timeLine()], rounding, { percent: "5" }, charges);
    const document = buildDocument(source);
    const [html, pdf] = [await readHtml(document), await readPdf(document)];
    expect(figures(html)).toEqual(figures(pdf));
    for (const text of [html, pdf.replace(/\s+/g, " ")]) {
      // 83.33 less 4.17 less 5.00 is 74.16; 19 % of it is 14.09. 43.35 at 7 % is 3.03.
      expect(text).toMatch(/Taxed 83\.33 -4\.17 -5\.00 74\.16 19% 14\.09/);
      expect(text).toMatch(/Taxed 0\.00 0\.00 43\.35 43\.35 7% 3\.03/);
      expect(text).toMatch(/Goodwill \(19%\) -5\.00/);
      expect(text).toMatch(/Tax 17\.12 Rounding 0\.01/);
      expect(text).toContain("Travel to Hamburg");
      expect(text).not.toContain("-0.00");
    }
  });

  it("print Polish, Greek, Ukrainian and Japanese, in text and in names", async () => {
    const source = documentSource(scripts.map((description) => timeLine({ description })));
    source.customer.name = scripts.join(" ");
    const document = buildDocument(source);
    const [html, pdf] = [await readHtml(document), await readPdf(document)];
    for (const script of scripts) {
      expect(html.split(script).length).toBeGreaterThan(2);
      expect(pdf.split(script).length).toBeGreaterThan(2);
    }
  });

  it("mark a draft, and leave an issued invoice without a mark", async () => {
    const draft = buildDocument(documentSource([timeLine()], { status: "DRAFT", number: null }));
    const issued = buildDocument(documentSource());
    expect(await readHtml(draft)).toContain("DRAFT");
    expect(await readPdf(draft)).toContain("DRAFT");
    expect(await readHtml(issued)).not.toContain("DRAFT");
    expect(await readPdf(issued)).not.toContain("DRAFT");
  });

  it("speak the document's language, figures too", async () => {
    const document = buildDocument(documentSource([timeLine({ minutes: 1200 })], { language: "de" }));
    for (const text of [await readHtml(document), await readPdf(document)]) {
      expect(text).toContain("Rechnung");
      expect(text).toContain("20:00 h × 100,00");
      expect(text).toContain("2.380,00");
      expect(text).toContain("10. Dezember 2026");
    }
  });

  it("name the terms only where they agree with the due date", async () => {
    expect(await readHtml(buildDocument(documentSource()))).toContain("Payable within 30 days");
    const moved = buildDocument(documentSource([timeLine()], { dueDate: "2026-12-24" }));
    expect(await readHtml(moved)).toContain("Payable by December 24, 2026.");
  });
});

describe("the page to print", () => {
  it("shows what a description says and runs none of it", async () => {
    const attack = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    const source = documentSource([timeLine({ description: attack })], { notes: attack });
    source.seller.name = attack;
    source.customer.name = "</title></style><script>";
    const html = await renderInvoiceHtml(buildDocument(source));
    expect(html).not.toMatch(/<script|<img/i);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("takes the paper that is asked for, and loads nothing from elsewhere", async () => {
    const document = buildDocument(documentSource());
    expect(await renderInvoiceHtml(document)).toContain("size: A4");
    const letter = await renderInvoiceHtml(document, "LETTER");
    expect(letter).toContain("size: letter");
    expect(letter).not.toMatch(/(?:src|href)=|url\((?!data:)|@import/);
  });
});

describe("the PDF", () => {
  it("repeats the table's head and the project, and numbers its pages", async () => {
    const lines = Array.from({ length: 120 }, (_, index) => timeLine({ description: `Visit ${index + 1}` }));
    const pages = (await readPdf(buildDocument(documentSource(lines))))
      .split("\f")
      .filter((page) => page.trim());
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      if (index < pages.length - 1) expect(page).toContain("Quantity × price");
    }
    const visits = pages.join("").match(/Visit \d+/g);
    expect(visits).toEqual(lines.map((line) => line.description));
  });

  it("breaks what is too long for a line or a page, and drops none of it", async () => {
    const description = Array.from({ length: 150 }, (_, index) => `part${index}`).join("\n");
    const notes = "x".repeat(3000);
    const text = await readPdf(buildDocument(documentSource([timeLine({ description })], { notes })));
    expect(text.match(/part\d+/g)).toHaveLength(150);
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(3000);
  });

  it("marks a character that no bundled font has, and never prints another in its place", async () => {
    const text = await readPdf(buildDocument(documentSource([timeLine({ description: "A مرحبا Z" })])));
    expect(text).toContain("A \ufffd\ufffd\ufffd\ufffd\ufffd Z");
  });

  it("is the same, byte for byte, for the same document", async () => {
    const document = buildDocument(documentSource());
    expect((await renderInvoicePdf(document)).equals(await renderInvoicePdf(document))).toBe(true);
  });
});

describe("a file's name", () => {
  it("reaches every browser, whatever letters it has", () => {
    expect(inlineDisposition("Draft - Łódź & 日本.pdf")).toBe(
      "inline; filename=\"Draft - _odz & __.pdf\"; filename*=UTF-8''Draft%20-%20%C5%81%C3%B3d%C5%BA%20%26%20%E6%97%A5%E6%9C%AC.pdf",
    );
    expect(inlineDisposition('a"\r\nb.pdf')).not.toMatch(/[\r\n]/);
  });
});
