"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Combobox } from "@/components/ui/combobox";
import { withQuery } from "@/lib/paths";

type CustomerFilterProps = {
  path: string;
  query: Record<string, string | undefined>;
  /** A customer's id, or `internal`. */
  value: string | undefined;
  customers: { id: string; name: string }[];
};

/** Narrows a list to one customer's work, or to internal work; the choice stands in the address. */
export function CustomerFilter({ path, query, value, customers }: CustomerFilterProps) {
  const t = useTranslations("projects.customerFilter");
  const router = useRouter();
  return (
    <Combobox
      aria-label={t("customer")}
      className="w-56 max-sm:w-full"
      placeholder={t("allCustomers")}
      clearable
      value={value ?? null}
      onValueChange={(customer) =>
        router.push(withQuery(path, { ...query, customer: customer ?? undefined }), { scroll: false })
      }
      options={[
        { value: "internal", label: t("internalWork") },
        ...customers.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
