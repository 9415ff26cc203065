import { DraftPreview } from "@/components/invoices/draft-preview";
import { ExplainLine } from "@/components/invoices/explain-line";
import { paths } from "@/lib/paths";
import { pageCtx } from "@/server/http/session";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { readUnbilled } from "@/server/invoices/read-unbilled";
import { previewDraftAction } from "../invoices/preview-actions";

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ invoice: string; customer: string }>;
};

export default async function CheckPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const { invoice, customer } = await searchParams;
  const ctx = await pageCtx(slug);
  const { lines } = await readInvoiceDetail(ctx, invoice);
  const unbilled = await readUnbilled(ctx, { customerId: customer });
  const rows = (unbilled?.rows ?? []).filter(
    (row) => row.currency === unbilled?.customer.currency && row.rate,
  );
  return (
    <div>
      {lines.slice(0, 3).map((line) => (
        <ExplainLine
          key={line.id}
          href={paths.lineExplanation(slug, invoice, line.id)}
          description={line.description}
        />
      ))}
      <DraftPreview
        input={{
          customerId: customer,
          currency: unbilled?.customer.currency ?? "EUR",
          timeEntryIds: rows.map((row) => row.id),
          requestKey: invoice,
        }}
        preview={previewDraftAction.bind(null, slug)}
      />
    </div>
  );
}
