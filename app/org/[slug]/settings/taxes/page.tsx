import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsHeader } from "@/components/firm/settings-header";
import { TaxRateTable } from "@/components/firm/tax-rate-table";
import { can } from "@/lib/permissions";
import { readTaxRates } from "@/server/firm/read";
import { pageCtx, pageRead } from "@/server/http/session";
import {
  addTaxRateAction,
  archiveTaxRateAction,
  setDefaultTaxRateAction,
  setTaxRateValidityAction,
} from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("firm.taxesPage");
  return { title: t("taxes") };
}

type PageProps = { params: Promise<{ slug: string }> };

export default async function TaxesPage({ params }: PageProps) {
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  const { rates, today } = await pageRead(readTaxRates(ctx));
  const mayWrite = can(ctx.role, "settings:write");
  return (
    <>
      <SettingsHeader slug={slug} open="taxes" mayWrite={mayWrite} />
      <TaxRateTable
        rates={rates}
        today={today}
        mayWrite={mayWrite}
        actions={{
          add: addTaxRateAction.bind(null, slug),
          archive: archiveTaxRateAction.bind(null, slug),
          setValidity: setTaxRateValidityAction.bind(null, slug),
          setDefault: setDefaultTaxRateAction.bind(null, slug),
        }}
      />
    </>
  );
}
