import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CorrectionWizard } from "@/components/invoices/correction-wizard";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { pageCtx, pageRead } from "@/server/http/session";
import { readCorrection } from "@/server/invoices/read-correction";
import { creditInvoiceAction, reissueInvoiceAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("corrections.correctPage");
  return { title: t("correctAnInvoice") };
}

type PageProps = { params: Promise<{ slug: string; id: string }> };

export default async function CorrectionPage({ params }: PageProps) {
  const t = await getTranslations("corrections.correctPage");
  const { slug, id } = await params;
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readCorrection(ctx, id));
  const number = screen.invoice.number ?? "";
  return (
    <>
      <PageHeader
        title={t("correct", { number })}
        breadcrumbs={[
          { label: t("invoices"), href: paths.invoices(slug) },
          { label: number, href: paths.invoice(slug, id) },
        ]}
        meta={t("anIssuedInvoiceIsNever", { customerName: screen.invoice.customerName })}
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
