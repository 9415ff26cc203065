import { FileText, Plus } from "lucide-react";
import type { Metadata } from "next";
import { InvoiceCards } from "@/components/invoices/invoice-cards";
import { InvoiceFilters } from "@/components/invoices/invoice-filters";
import { InvoiceTable } from "@/components/invoices/invoice-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { invoiceListHref, isFiltered } from "@/lib/invoices/list-query";
import { listInvoicesInput } from "@/lib/invoices/schema";
import { paths } from "@/lib/paths";
import { whyNot } from "@/lib/permissions";
import { pageCtx, pageRead } from "@/server/http/session";
import { readInvoiceList } from "@/server/invoices/read";

export const metadata: Metadata = { title: "Invoices" };

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function InvoicesPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const input = listInvoicesInput.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readInvoiceList(ctx, input));
  const path = paths.invoices(slug);
  const { rows, previous, next, cards, customers, projects, mayCreate, today } = screen;
  const isBlank = rows.length === 0 && !isFiltered(input) && !input.after;
  const newInvoice = (
    <LinkButton
      variant="primary"
      href={paths.newInvoice(slug)}
      icon={<Plus aria-hidden />}
      disabledReason={mayCreate ? null : whyNot("invoice:create")}
    >
      New invoice
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Invoices" actions={newInvoice} />
      {cards && <InvoiceCards path={path} input={input} cards={cards} />}
      {!isBlank && (
        <InvoiceFilters
          path={path}
          input={input}
          currencies={(cards ?? []).map((card) => card.currency)}
          customers={customers}
          projects={projects}
        />
      )}
      <Card flush>
        {rows.length > 0 ? (
          <InvoiceTable slug={slug} rows={rows} today={today} path={path} input={input} />
        ) : isBlank ? (
          <EmptyState
            icon={<FileText aria-hidden />}
            title="No invoices yet"
            text={
              mayCreate
                ? "Turn unbilled time into the first draft. No time yet? Import an export of your tracker, or log some."
                : "Here stand the invoices you made, and those of projects you lead."
            }
            action={
              mayCreate && (
                <>
                  {newInvoice}
                  <LinkButton href={paths.timeImport(slug)}>Import time</LinkButton>
                </>
              )
            }
          />
        ) : (
          <EmptyState
            icon={<FileText aria-hidden />}
            title="No invoice matches"
            text="Nothing here with these filters."
            action={
              <LinkButton href={invoiceListHref(path, { sort: "newest", direction: "desc" }, {})}>
                Show all invoices
              </LinkButton>
            }
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label="invoices"
            previousHref={previous && invoiceListHref(path, input, { before: previous })}
            nextHref={next && invoiceListHref(path, input, { after: next })}
          >
            {rows.length} on this page
          </Pagination>
        </div>
      </Card>
    </>
  );
}
