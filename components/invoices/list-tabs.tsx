import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { invoiceListHref } from "@/lib/invoices/list-query";
import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import { invoiceTabs } from "@/lib/invoices/list-views";
import type { ListCounts } from "@/server/invoices/list-counts";

type ListTabsProps = { path: string; input: ListInvoicesInput; counts: ListCounts };

/** The work list in the order of an invoice's life; the counts follow the other filters. */
export function ListTabs({ path, input, counts }: ListTabsProps) {
  const t = useTranslations("list.listTabs");
  const name = useTranslations("enums.invoiceTab");
  const href = (view: ListInvoicesInput["view"]) => invoiceListHref(path, input, { view, status: undefined });
  const tabs = invoiceTabs.map((tab) => ({
    href: href(tab),
    label: name(tab),
    count: counts.tabs[tab],
    active: input.view === tab,
  }));
  const all = {
    href: href(undefined),
    label: t("all"),
    count: counts.all,
    active: !input.view && !input.status,
  };
  return <LinkTabs label={t("invoicesByWhatIsTo")} tabs={[...tabs, all]} prefetch={false} />;
}
