import type { UpdateDraftInput } from "@/lib/invoices/schema";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { updateDraft } from "@/server/invoices/update-draft";
import type { Books } from "./books";

/** Saves a draft as it stands, but for these changes; `lines` changes its lines one by one. */
export async function editDraft(
  { firm }: Pick<Books, "firm">,
  invoiceId: string,
  change: Partial<Omit<UpdateDraftInput, "lines">> = {},
  changeLine: (line: UpdateDraftInput["lines"][number], index: number) => object = () => ({}),
): Promise<{ version: number; total: string }> {
  const { invoice, lines, charges } = await readInvoiceDetail(firm, invoiceId);
  const { version, issueDate, dueDate, serviceFrom, serviceTo, terms, reference, notes, internalNotes } =
    invoice;
  return updateDraft(firm, {
    ...{
      invoiceId,
      version,
      issueDate,
      dueDate,
      serviceFrom,
      serviceTo,
      terms,
      reference,
      notes,
      internalNotes,
    },
    discount: invoice.discountInput,
    pricesIncludeTax: invoice.pricesIncludeTax,
    charges: charges.map(({ description, amount, taxRateId }) => ({ description, amount, taxRateId })),
    lines: lines.map((line, index) => ({ ...line, ...changeLine(line, index) })),
    ...change,
  });
}
