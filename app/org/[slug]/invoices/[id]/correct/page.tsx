import type { Metadata } from "next";
import { CorrectionWizard } from "@/components/invoices/correction-wizard";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { pageCtx, pageRead } from "@/server/http/session";
import { readCorrection } from "@/server/invoices/read-correction";
import { creditInvoiceAction, reissueInvoiceAction } from "./actions";

export const metadata: Metadata = { title: "Correct an invoice" };

type PageProps = { params: Promise<{ slug: string; id: string }> };

export default async function CorrectionPage({ params }: PageProps) {
  const { slug, id } = await params;
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readCorrection(ctx, id));
  const number = screen.invoice.number ?? "";
  return (
    <>
      <PageHeader
        title={`Correct ${number}`}
        breadcrumbs={[
          { label: "Invoices", href: paths.invoices(slug) },
          { label: number, href: paths.invoice(slug, id) },
        ]}
        meta={`${screen.invoice.customerName}. An issued invoice is never changed: it is voided, or a credit note corrects it.`}
      />
      <CorrectionWizard
        slug={slug}
        screen={screen}
        credit={creditInvoiceAction.bind(null, slug)}
        reissue={reissueInvoiceAction.bind(null, slug)}
      />
    </>
  );
}
