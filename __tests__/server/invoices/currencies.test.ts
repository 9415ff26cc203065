import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { draftInput, newBooks, pay } from "@/__tests__/support/books";
import { setFirm } from "@/__tests__/support/settings";
import { saveTimeEntryInput } from "@/lib/time/schema";
import { memberIdOf } from "@/server/ctx";
import { renderInvoiceHtml } from "@/server/documents/invoice-html";
import { storeInvoiceFile } from "@/server/documents/storage";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { creditInvoice } from "@/server/invoices/credit-invoice";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { readDocument } from "@/server/invoices/read-document";
import { readUnbilled } from "@/server/invoices/read-unbilled";
import { saveRate } from "@/server/rates/save-rate";
import { saveTimeEntry } from "@/server/time/save-time-entry";
import { verifyFirm } from "@/server/verify/verify-firm";

const pdfText = (content: Buffer) =>
  execFileSync("pdftotext", ["-layout", "-", "-"], { input: content }).toString();
const htmlText = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

interface Story {
  currency: string;
  /** An hour; one entry of 1:16 h is billed at 19 % tax. */
  rate: string;
  cashRounding?: string;
  net: string;
  total: string;
  /** What must stand on the document. */
  printed: string[];
}

const stories: Story[] = [
  {
    ...{ currency: "JPY", rate: "9999", net: "12665", total: "15071" },
    printed: ["1:16 h × 9,999", "12,665", "2,406", "15,071"],
  },
  {
    ...{ currency: "KWD", rate: "33.333", net: "42.222", total: "50.244" },
    printed: ["1:16 h × 33.333", "42.222", "8.022", "50.244"],
  },
  {
    ...{ currency: "CLF", rate: "2.3456", net: "2.9711", total: "3.5356" },
    printed: ["1:16 h × 2.3456", "2.9711", "0.5645", "3.5356"],
  },
  {
    ...{ currency: "CHF", rate: "100", cashRounding: "0.05", net: "126.67", total: "150.75" },
    printed: ["1:16 h × 100.00", "126.67", "24.07", "Rounding", "0.01", "150.75"],
  },
];

it.each(stories)(
  "$currency goes from the entry to the PDF, the payment and the credit note at its own digits",
  async (story) => {
    const { currency, rate, cashRounding = null, net, total, printed } = story;
    const books = await newBooks({ currency });
    const { firm, customerId, projectId } = books;
    await setFirm(books, { cashRounding });
    await saveRate(firm, {
      ...{ projectId: null, customerId: null, memberId: null, currency, billRate: rate, costRate: null },
      effectiveFrom: "2026-01-01",
    });
    const typed = { projectId, date: "2026-11-02", minutes: "1:16", description: "Survey", billable: true };
    const { id: entryId } = await saveTimeEntry(
      firm,
      saveTimeEntryInput.parse({ ...typed, memberId: memberIdOf(firm) }),
    );
    expect((await readUnbilled(firm, { customerId }))?.totals).toEqual([
      { currency, minutes: 76, amount: net },
    ]);

    const { id } = await createDraft(firm, draftInput(books, [entryId]));
    expect(plain((await readInvoiceDetail(firm, id)).invoice.total)).toBe(plain(total));
    await approveInvoice(firm, { invoiceId: id });
    const pdf = pdfText((await storeInvoiceFile(firm, { invoiceId: id })).content);
    const html = htmlText(await renderInvoiceHtml(await readDocument(firm, id)));
    for (const text of printed) {
      expect(pdf).toContain(text);
      expect(html).toContain(text);
    }

    await pay(books, id, total);
    expect((await readInvoiceDetail(firm, id)).invoice.status).toBe("PAID");
    const note = await creditInvoice(firm, { invoiceId: id, reason: "Agreed", freesTime: true });
    expect(note).toMatchObject({ total, asCustomerCredit: total });
    expect(pdfText((await storeInvoiceFile(firm, { invoiceId: note.id })).content)).toContain(printed.at(-1));
    expect((await verifyFirm(firm)).findings).toEqual([]);
  },
);

const plain = (amount: string) => amount.replace(/\.?0+$/, "");
