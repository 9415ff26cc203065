import type { Metadata } from "next";
import { InvoicingForm } from "@/components/firm/invoicing-form";
import { SettingsHeader } from "@/components/firm/settings-header";
import { currencyName, timeZones } from "@/lib/format";
import { currencyCodes } from "@/lib/money/currency";
import { can } from "@/lib/permissions";
import { readSettings } from "@/server/firm/read";
import { pageCtx, pageRead } from "@/server/http/session";
import { saveInvoicingAction } from "../actions";

export const metadata: Metadata = { title: "Invoicing" };

type PageProps = { params: Promise<{ slug: string }> };

export default async function InvoicingPage({ params }: PageProps) {
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
          detail: currencyName(code, "en"),
        }))}
        timeZones={timeZones().map((zone) => ({ value: zone, label: zone }))}
      />
    </>
  );
}
