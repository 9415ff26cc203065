"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { DateBox } from "@/components/ui/date-box";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Spinner } from "@/components/ui/spinner";
import { isPaymentListFiltered, type PaymentListChange, paymentListHref } from "@/lib/payments/list-query";
import type { ListPaymentsInput } from "@/lib/payments/schema";

type PaymentFiltersProps = {
  path: string;
  input: ListPaymentsInput;
  customers: { id: string; name: string }[];
};

/** The filters of the payment list; all of them stand in the address. */
export function PaymentFilters({ path, input: loaded, customers }: PaymentFiltersProps) {
  const t = useTranslations("payments.paymentFilters");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  // A second filter that is chosen before the first has loaded goes on from it.
  const [input, show] = useOptimistic(loaded);
  const change = (next: PaymentListChange) =>
    startTransition(() => {
      show({ ...input, ...next });
      router.push(paymentListHref(path, input, next), { scroll: false });
    });
  return (
    <search aria-label={t("filterPayments")} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <Field label={t("customer")} className="w-56 max-sm:w-full">
        {(aria) => (
          <Combobox
            {...aria}
            placeholder={t("allCustomers")}
            clearable
            value={input.customerId ?? null}
            onValueChange={(customerId) => change({ customerId: customerId ?? undefined })}
            options={customers.map((customer) => ({ value: customer.id, label: customer.name }))}
          />
        )}
      </Field>
      <DateBox
        label={t("cameInFrom")}
        className="w-36 max-sm:w-[calc(50%-0.375rem)]"
        value={input.from}
        onChoose={(from) => change({ from })}
      />
      <DateBox
        label={t("to")}
        className="w-36 max-sm:w-[calc(50%-0.375rem)]"
        value={input.to}
        onChoose={(to) => change({ to })}
      />
      <Checkbox
        className="mb-1.5"
        label={t("onlyWithCreditLeft")}
        checked={input.unapplied === "1"}
        onCheckedChange={(checked) => change({ unapplied: checked ? "1" : undefined })}
      />
      {isPaymentListFiltered(input) && (
        <LinkButton size="sm" variant="ghost" className="mb-0.5" href={path}>
          {t("clearFilters")}
        </LinkButton>
      )}
      {pending && <Spinner label={t("filtering")} className="mb-2" />}
    </search>
  );
}
