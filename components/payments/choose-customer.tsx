"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Spinner } from "@/components/ui/spinner";
import { withQuery } from "@/lib/paths";

type ChooseCustomerProps = {
  path: string;
  customerId: string | null;
  customers: { id: string; name: string }[];
};

/** Whose money it is; the choice stands in the address. */
export function ChooseCustomer({ path, customerId, customers }: ChooseCustomerProps) {
  const t = useTranslations("payments.chooseCustomer");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  return (
    <div className="flex items-end gap-2">
      <Field label={t("customer")} className="w-full sm:max-w-96">
        {(aria) => (
          <Combobox
            {...aria}
            placeholder={t("whoPaid")}
            value={customerId}
            onValueChange={(customer) =>
              startTransition(() =>
                router.replace(withQuery(path, { customer: customer ?? undefined }), { scroll: false }),
              )
            }
            options={customers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      {pending && <Spinner label={t("loadingOpenInvoices")} className="mb-2" />}
    </div>
  );
}
