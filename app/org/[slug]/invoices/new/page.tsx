import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { NewInvoice } from "@/components/invoices/new-invoice";
import { PageHeader } from "@/components/ui/page-header";
import { isCurrency } from "@/lib/money/currency";
import { paths } from "@/lib/paths";
import {
  type BillingRange,
  type BillingRangeName,
  billingRange,
  billingRangeNames,
} from "@/lib/time/billing-range";
import { pageCtx, pageRead } from "@/server/http/session";
import { readBillableCustomers, readUnbilled, type UnbilledScreen } from "@/server/invoices/read-unbilled";
import { releaseHeldTimeAction, undoWriteOffAction } from "../../time/write-down-actions";
import { createDraftAction } from "../actions";
import { previewDraftAction, readLeftOutAction } from "../preview-actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("generate.newPage");
  return { title: t("newInvoice") };
}

const address = z.object({
  customer: z.uuid().optional().catch(undefined),
  range: z.enum(billingRangeNames).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  currency: z.string().refine(isCurrency).optional().catch(undefined),
});

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function NewInvoicePage({ params, searchParams }: PageProps) {
  const t = await getTranslations("generate.newPage");
  const { slug } = await params;
  const { customer, range, from, to, currency } = address.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const { customers, today } = await pageRead(readBillableCustomers(ctx));
  const days = from || to ? { from, to } : { range: range ?? ("usual" as const) };
  const unbilled = customer ? await pageRead(readUnbilled(ctx, { customerId: customer, ...days })) : null;
  if (customer && !unbilled) notFound();
  return (
    <>
      <PageHeader
        title={t("newInvoice")}
        breadcrumbs={[{ label: t("invoices"), href: paths.invoices(slug) }]}
        meta={t("fromUnbilledTimeToA")}
      />
      <NewInvoice
        slug={slug}
        basics={{
          customerId: customer ?? null,
          ...shownDays(unbilled?.range ?? daysWithoutCustomer({ range, from, to }, today)),
          currency: currency ?? (unbilled ? usualCurrency(unbilled) : ""),
        }}
        customers={customers}
        unbilled={unbilled}
        today={today}
        actions={{
          create: createDraftAction.bind(null, slug),
          preview: previewDraftAction.bind(null, slug),
          leftOut: readLeftOutAction.bind(null, slug),
          release: releaseHeldTimeAction.bind(null, slug),
          undoWriteOff: undoWriteOffAction.bind(null, slug),
        }}
      />
    </>
  );
}

type NamedRange = BillingRange & { name: BillingRangeName | null };

const shownDays = ({ name, from, to }: NamedRange) => ({ range: name, from: from ?? "", to: to ?? "" });

function daysWithoutCustomer(
  { range, from, to }: { range?: BillingRangeName; from?: string; to?: string },
  today: string,
): NamedRange {
  if (from || to) return { name: null, from: from ?? null, to: to ?? null };
  const name = range ?? "until-today";
  return { name, ...billingRange(name, today) };
}

/** The last invoice's currency while there is time in it, else the customer's own, else that of what there is. */
function usualCurrency({ last, customer, totals }: UnbilledScreen): string {
  const there = new Set(totals.map((total) => total.currency));
  if (last && there.has(last.currency)) return last.currency;
  return there.has(customer.currency) ? customer.currency : (totals[0]?.currency ?? customer.currency);
}
