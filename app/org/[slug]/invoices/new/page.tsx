import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { NewInvoice } from "@/components/invoices/new-invoice";
import { PageHeader } from "@/components/ui/page-header";
import { isCurrency } from "@/lib/money/currency";
import { paths } from "@/lib/paths";
import { pageCtx, pageRead } from "@/server/http/session";
import { readBillableCustomers, readUnbilled } from "@/server/invoices/read-unbilled";
import { createDraftAction } from "../actions";

export const metadata: Metadata = { title: "New invoice" };

const address = z.object({
  customer: z.uuid().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  currency: z.string().refine(isCurrency).optional().catch(undefined),
});

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function NewInvoicePage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const { customer, from, to, currency } = address.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const { customers, today } = await pageRead(readBillableCustomers(ctx));
  const unbilled = customer ? await pageRead(readUnbilled(ctx, { customerId: customer, from, to })) : null;
  if (customer && !unbilled) notFound();
  return (
    <>
      <PageHeader
        title="New invoice"
        breadcrumbs={[{ label: "Invoices", href: paths.invoices(slug) }]}
        meta="From unbilled time to a draft. Nothing is locked before it is approved."
      />
      <NewInvoice
        slug={slug}
        basics={{
          customerId: customer ?? null,
          from: from ?? "",
          to: to ?? "",
          currency: currency ?? unbilled?.customer.currency ?? "",
        }}
        customers={customers}
        unbilled={unbilled}
        today={today}
        create={createDraftAction.bind(null, slug)}
      />
    </>
  );
}
