import { FileText, Plus } from "lucide-react";
import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { InvoiceCards } from "@/components/invoices/invoice-cards";
import type { ListActions } from "@/components/invoices/list-actions";
import { ListTabs } from "@/components/invoices/list-tabs";
import { ListWork } from "@/components/invoices/list-work";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { invoiceListHref, isFiltered, wholeList } from "@/lib/invoices/list-query";
import { listInvoicesInput } from "@/lib/invoices/list-schema";
import { paths } from "@/lib/paths";
import { pageCtx, pageRead } from "@/server/http/session";
import { readInvoiceList } from "@/server/invoices/read";
import {
  deleteViewAction,
  dismissBulkAction,
  previewBulkAction,
  retryBulkAction,
  saveColumnsAction,
  saveViewAction,
  startBulkAction,
} from "../list-actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("list.invoicesPage");
  return { title: t("invoices") };
}

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const actionsOf = (slug: string): ListActions => ({
  plan: previewBulkAction.bind(null, slug),
  start: startBulkAction.bind(null, slug),
  retry: retryBulkAction.bind(null, slug),
  dismiss: dismissBulkAction.bind(null, slug),
  saveView: saveViewAction.bind(null, slug),
  deleteView: deleteViewAction.bind(null, slug),
  saveColumns: saveColumnsAction.bind(null, slug),
});

export default async function InvoicesPage({ params, searchParams }: PageProps) {
  const t = await getTranslations("list.invoicesPage");
  const whyNot = await getTranslations("enums.whyNot");
  const { slug } = await params;
  const input = listInvoicesInput.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readInvoiceList(ctx, input));
  const path = paths.invoices(slug);
  const { rows, previous, next, cards, mayCreate, counts } = screen;
  const isWhole = rows.length === counts.matching && !input.after && !input.before;
  const newInvoice = (
    <LinkButton
      variant="primary"
      href={paths.newInvoice(slug)}
      icon={<Plus aria-hidden />}
      disabledReason={mayCreate ? null : whyNot("invoice:create")}
    >
      {t("newInvoice")}
    </LinkButton>
  );
  if (rows.length === 0 && !isFiltered(input) && !input.after) {
    return (
      <>
        <PageHeader title={t("invoices")} actions={newInvoice} />
        <Card flush>
          <NoInvoices slug={slug} mayCreate={mayCreate} newInvoice={newInvoice} />
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("invoices")}
        actions={newInvoice}
        tabs={<ListTabs path={path} input={input} counts={counts} />}
      />
      {cards && <InvoiceCards path={path} input={input} cards={cards} />}
      <ListWork
        {...{ slug, path, input, screen }}
        viewer={ctx.role}
        currencies={(cards ?? []).map((card) => card.currency)}
        actions={actionsOf(slug)}
        empty={<NothingMatches path={path} />}
        pages={
          <div className="border-line not-empty:border-t">
            <Pagination
              label={t("invoices2")}
              previousHref={previous && invoiceListHref(path, input, { before: previous })}
              nextHref={next && invoiceListHref(path, input, { after: next })}
            >
              {isWhole
                ? t("inAll", { count: rows.length })
                : t("of", { count: rows.length, matching: counts.matching })}
            </Pagination>
          </div>
        }
      />
    </>
  );
}

type NoInvoicesProps = { slug: string; mayCreate: boolean; newInvoice: ReactNode };

function NoInvoices({ slug, mayCreate, newInvoice }: NoInvoicesProps) {
  const t = useTranslations("list.invoicesPage");
  return (
    <EmptyState
      icon={<FileText aria-hidden />}
      title={t("noInvoicesYet")}
      text={mayCreate ? t("turnUnbilledTimeIntoThe") : t("hereStandTheInvoicesYou")}
      action={
        mayCreate && (
          <>
            {newInvoice}
            <LinkButton href={paths.timeImport(slug)}>{t("importTime")}</LinkButton>
          </>
        )
      }
    />
  );
}

function NothingMatches({ path }: { path: string }) {
  const t = useTranslations("list.invoicesPage");
  return (
    <EmptyState
      icon={<FileText aria-hidden />}
      title={t("noInvoiceMatches")}
      text={t("nothingHereWithTheseFilters")}
      action={<LinkButton href={invoiceListHref(path, wholeList, {})}>{t("showAllInvoices")}</LinkButton>}
    />
  );
}
