import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvoicingForm } from "@/components/firm/invoicing-form";
import { SettingsHeader } from "@/components/firm/settings-header";
import { currencyName, timeZones } from "@/lib/format";
import { currencyCodes } from "@/lib/money/currency";
import { can } from "@/lib/permissions";
import { readSettings } from "@/server/firm/read";
import { pageCtx, pageRead, requestLocale } from "@/server/http/session";
import { saveInvoicingAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("firm.invoicingPage");
  return { title: t("invoicing") };
}

type PageProps = { params: Promise<{ slug: string }> };

export default async function InvoicingPage({ params }: PageProps) {
  const locale = await requestLocale();
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  const { invoicing } = await pageRead(readSettings(ctx));
  const mayWrite = can(ctx.role, "settings:write");
  return (
    <>
      <SettingsHeader slug={slug} open="invoicing" mayWrite={mayWrite} />
      <InvoicingForm
        action={saveInvoicingAction.bind(null, slug)}
        settings={invoicing}
        mayWrite={mayWrite}
        currencies={currencyCodes.map((code) => ({
          value: code,
          label: code,
          detail: currencyName(code, locale),
        }))}
        timeZones={timeZones().map((zone) => ({ value: zone, label: zone }))}
      />
    </>
  );
}
