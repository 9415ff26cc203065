"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState, useTransition } from "react";
import { Combobox } from "@/components/ui/combobox";
import { DateInput } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { invoiceListHref, isFiltered, type ListChange } from "@/lib/invoices/list-query";
import type { ListInvoicesInput } from "@/lib/invoices/schema";
import { invoiceStatuses, statusNames } from "@/lib/invoices/status";
import type { InvoiceListScreen } from "@/server/invoices/read";

type InvoiceFiltersProps = {
  path: string;
  input: ListInvoicesInput;
  currencies: string[];
} & Pick<InvoiceListScreen, "customers" | "projects">;

const viewNames: Record<NonNullable<ListInvoicesInput["view"]>, string> = {
  "to-approve": "To approve",
  outstanding: "Outstanding",
  overdue: "Overdue",
  "partly-paid": "Partly paid",
  "paid-this-month": "Paid this month",
};

const statusOptions = [
  { value: "", label: "All states" },
  ...invoiceStatuses.map((status) => ({ value: `status:${status}`, label: statusNames[status] })),
  ...Object.entries(viewNames).map(([view, label]) => ({ value: `view:${view}`, label })),
];

/** The filters of the list. All of them stand in the address; typing waits a moment before it goes there. */
export function InvoiceFilters({ path, input, currencies, customers, projects }: InvoiceFiltersProps) {
  const { change, pending } = useListAddress(path, input);
  const state = input.status ? `status:${input.status}` : input.view ? `view:${input.view}` : "";
  const chooseState = (value: string) => {
    const [kind, name] = value.split(":");
    change({ status: undefined, view: undefined, ...(kind && { [kind]: name }) });
  };
  return (
    <search aria-label="Filter invoices" className="flex flex-wrap items-center gap-2 max-sm:items-end">
      <SearchBox key={path} value={input.q ?? ""} onSearch={(q) => change({ q: q || undefined })} />
      <Select
        aria-label="State"
        className="w-40 max-sm:w-[calc(50%-0.25rem)]"
        value={state}
        onValueChange={chooseState}
        options={statusOptions}
      />
      <Combobox
        aria-label="Customer"
        className="w-48 max-sm:w-[calc(50%-0.25rem)]"
        placeholder="All customers"
        clearable
        value={input.customerId ?? null}
        onValueChange={(customerId) => change({ customerId: customerId ?? undefined })}
        options={customers.map((customer) => ({ value: customer.id, label: customer.name }))}
      />
      <Combobox
        aria-label="Project"
        className="w-48 max-sm:w-full"
        placeholder="All projects"
        clearable
        value={input.projectId ?? null}
        onValueChange={(projectId) => change({ projectId: projectId ?? undefined })}
        options={projects.map((project) => ({
          value: project.id,
          label: project.name,
          detail: project.customerName ?? undefined,
        }))}
      />
      {currencies.length > 1 && (
        <Select
          aria-label="Currency"
          className="w-36 max-sm:w-full"
          value={input.currency ?? ""}
          onValueChange={(currency) => change({ currency: currency || undefined })}
          options={[
            { value: "", label: "All currencies" },
            ...currencies.map((currency) => ({ value: currency, label: currency })),
          ]}
        />
      )}
      <span className="flex gap-2 max-sm:w-full">
        <DateBox label="Issued from" value={input.from} onChoose={(from) => change({ from })} />
        <DateBox label="to" value={input.to} onChoose={(to) => change({ to })} />
      </span>
      {isFiltered(input) && (
        <LinkButton
          size="sm"
          variant="ghost"
          href={invoiceListHref(path, { sort: input.sort, direction: input.direction }, {})}
        >
          Clear filters
        </LinkButton>
      )}
      {pending && <Spinner label="Filtering" />}
    </search>
  );
}

function useListAddress(path: string, input: ListInvoicesInput) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const change = (next: ListChange) =>
    startTransition(() => router.push(invoiceListHref(path, input, next), { scroll: false }));
  return { change, pending };
}

type SearchBoxProps = { value: string; onSearch: (text: string) => void };

function SearchBox({ value, onSearch }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const search = useRef(onSearch);
  const sent = useRef(value);
  useEffect(() => {
    search.current = onSearch;
  });
  // What comes from outside ("Clear filters", Back) is taken over; an answer to what was typed here is not.
  useEffect(() => {
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      search.current(text.trim());
    }, 300);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <SearchInput
      aria-label="Search invoices"
      placeholder="Number, customer…"
      className="w-60 max-sm:w-full"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

type DateBoxProps = {
  label: string;
  value: string | undefined;
  onChoose: (date: string | undefined) => void;
};

// A date that is being typed passes through other years: it is only used once it is plausible, or left.
function DateBox({ label, value, onChoose }: DateBoxProps) {
  const id = useId();
  const [text, setText] = useState(value ?? "");
  const choose = (date: string) => date !== (value ?? "") && onChoose(date || undefined);
  useEffect(() => setText(value ?? ""), [value]);
  return (
    <span className="flex items-center gap-2 max-sm:flex-1 max-sm:flex-col max-sm:items-start max-sm:gap-0.5">
      <label htmlFor={id} className="text-muted text-sm">
        {label}
      </label>
      <DateInput
        id={id}
        className="sm:w-36"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === "" || event.target.value >= "1990-01-01") choose(event.target.value);
        }}
      />
    </span>
  );
}
