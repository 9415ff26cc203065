import { newBooks, newDraft } from "@/__tests__/support/books";
import { editDraft } from "@/__tests__/support/edit-draft";
import { computeTotals } from "@/lib/invoices/totals";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { analyze, median, milliseconds } from "./replay";

const lines = 1000;
const runs = 5;

/** An invoice of 1,000 lines, from the totals in its editor to its approval. */
export default {
  name: `invoice with ${lines} lines`,
  async run() {
    const books = await newBooks();
    const minutes = Array.from({ length: lines }, (_, index) => 15 + (index % 90));
    const times: Record<"make" | "read" | "save" | "approve", number[]> = {
      make: [],
      read: [],
      save: [],
      approve: [],
    };
    for (let run = 0; run <= runs; run += 1) {
      let id = "";
      const steps = {
        make: async () => {
          id = (await newDraft(books, minutes)).id;
        },
        read: () => readInvoiceDetail(books.firm, id),
        save: () => editDraft(books, id, {}, (_, index) => ({ unitPrice: String(90 + (index % 20)) })),
        approve: () => approveInvoice(books.firm, { invoiceId: id }),
      };
      for (const [step, work] of Object.entries(steps) as [keyof typeof steps, () => Promise<unknown>][]) {
        const taken = await milliseconds(work);
        // The first round warms up, and gives the planner something to know.
        if (run > 0) times[step].push(taken);
        else if (step === "make") await analyze();
      }
    }
    return [
      { name: "totals", value: await totals(minutes), unit: "ms", limit: 20 },
      { name: "draft made from its entries", value: median(times.make), unit: "ms" },
      { name: "draft page read", value: median(times.read), unit: "ms", limit: 500 },
      { name: "draft read and saved", value: median(times.save), unit: "ms", limit: 2000 },
      { name: "approve", value: median(times.approve), unit: "ms", limit: 2000 },
    ];
  },
};

/** Time lines and others, three rates, discounts and charges: what an editor works out at every key. */
async function totals(minutes: number[]): Promise<number> {
  const input = {
    currency: "EUR",
    lines: minutes.map((each, index) => ({
      ...(index % 3 ? { minutes: each } : { quantity: `${each}.5` }),
      unitPrice: "97.35",
      ...(index % 5 ? {} : { discount: { percent: "2.5" } }),
      taxCategory: "S" as const,
      taxRate: String([19, 7, 0][index % 3]),
    })),
    discount: { percent: "3" },
    charges: [{ amount: "-12.50", taxCategory: "S" as const, taxRate: "19" }],
  };
  const taken: number[] = [];
  for (let run = 0; run < runs * 4; run += 1)
    taken.push(await milliseconds(async () => computeTotals(input)));
  return median(taken);
}
