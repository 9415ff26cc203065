import { FileText } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerHeader } from "@/components/customers/customer-header";
import { InvoiceTable } from "@/components/invoices/invoice-table";
import { UnbilledProjects } from "@/components/invoices/unbilled-projects";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { invoiceListHref } from "@/lib/invoices/list-query";
import { listInvoicesInput } from "@/lib/invoices/list-schema";
import { paths } from "@/lib/paths";
import { pageCtx, pageRead } from "@/server/http/session";
import { readCustomerInvoices } from "@/server/invoices/read-customer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customers.invoicesPage");
  return { title: t("invoicesOfACustomer") };
}

type PageProps = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CustomerInvoicesPage({ params, searchParams }: PageProps) {
  const t = await getTranslations("customers.invoicesPage");
  const { slug, id } = await params;
  const { sort, direction, after, before } = listInvoicesInput.parse(await searchParams);
  const input = { sort, direction, after, before };
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readCustomerInvoices(ctx, { ...input, customerId: id }));
  const { customer, rows, previous, next, unbilled, today } = screen;
  const path = paths.customerInvoices(slug, id);
  return (
    <>
      <CustomerHeader slug={slug} viewer={ctx.role} customer={customer} current="invoices" />
      {unbilled && <UnbilledProjects slug={slug} customer={customer} unbilled={unbilled} />}
      <Card flush title={t("invoices")}>
        {rows.length > 0 ? (
          <InvoiceTable
            slug={slug}
            rows={rows}
            today={today}
            path={path}
            input={input}
            showCustomer={false}
          />
        ) : (
          <EmptyState
            icon={<FileText aria-hidden />}
            title={t("noInvoicesYet")}
            text={unbilled ? t("turnTheUnbilledTimeAbove") : t("invoicesYouMayReadStand")}
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label={t("invoices2")}
            previousHref={previous && invoiceListHref(path, input, { before: previous })}
            nextHref={next && invoiceListHref(path, input, { after: next })}
          >
            {t("onThisPage", { count: rows.length })}
          </Pagination>
        </div>
      </Card>
    </>
  );
}
