"use client";

import { ListFilter } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { LinkButton } from "@/components/ui/link-button";
import { Popover } from "@/components/ui/popover";
import { Spinner } from "@/components/ui/spinner";
import { invoiceListHref, isFiltered, wholeList } from "@/lib/invoices/list-query";
import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import { otherViews } from "@/lib/invoices/list-views";
import { useListAddress } from "./list-address";
import { useListChoices } from "./list-choices";
import { ListSearch } from "./list-search";

const MoreFilters = dynamic(() => import("./more-filters").then((module) => module.MoreFilters), {
  ssr: false,
});

export type InvoiceFiltersProps = {
  path: string;
  input: ListInvoicesInput;
  currencies: string[];
};

type Address = ReturnType<typeof useListAddress>;

/** The filters of the list, all of them in the address: the search and the customer at hand, the rest behind a button. */
export function InvoiceFilters({ path, input, currencies }: InvoiceFiltersProps) {
  const t = useTranslations("list.invoiceFilters");
  const address = useListAddress();
  const { customers } = useListChoices();
  const options = useMemo(
    () => customers.map((customer) => ({ value: customer.id, label: customer.name })),
    [customers],
  );
  const order = { sort: input.sort, direction: input.direction };
  return (
    <search aria-label={t("filterInvoices")} className="flex flex-wrap items-center gap-2 max-sm:w-full">
      <ListSearch key={path} value={input.q ?? ""} onSearch={(q) => address.change({ q })} />
      <Combobox
        aria-label={t("customer")}
        className="w-48 max-sm:min-w-0 max-sm:flex-1"
        placeholder={t("allCustomers")}
        clearable
        value={input.customerId ?? null}
        onValueChange={(customerId) => address.change({ customerId: customerId ?? undefined })}
        options={options}
      />
      <FiltersButton {...{ input, currencies, address }} />
      {isFiltered(input) && (
        <LinkButton variant="ghost" href={invoiceListHref(path, { ...wholeList, ...order }, {})}>
          {t("clearFilters")}
        </LinkButton>
      )}
      <span role="status" className="flex w-4">
        {address.pending && (
          <>
            <Spinner />
            <span className="sr-only">{t("filtering")}</span>
          </>
        )}
      </span>
    </search>
  );
}

type FiltersButtonProps = Pick<InvoiceFiltersProps, "input" | "currencies"> & {
  address: Address;
};

function FiltersButton({ input, currencies, address: { change } }: FiltersButtonProps) {
  const t = useTranslations("list.invoiceFilters");
  const other = otherViews.find((view) => view === input.view);
  const state = input.status ?? other;
  const chosen = [input.projectId, input.currency, input.from ?? input.to, state].filter(Boolean).length;
  return (
    <Popover
      label={t("moreFilters")}
      trigger={
        <Button
          icon={<ListFilter aria-hidden />}
          aria-label={chosen ? t("filtersInUse", { chosen }) : t("filters")}
        >
          {t("filters")}
          {chosen > 0 && <span className="figures rounded-full bg-accent-soft px-1.5 text-xs">{chosen}</span>}
        </Button>
      }
    >
      <MoreFilters {...{ input, currencies, change }} />
    </Popover>
  );
}
