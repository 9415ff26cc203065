"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { type CustomerTimeFilter, customerTimeHref, timeBillings } from "@/lib/customers/time-filter";

type CustomerTimeFiltersProps = {
  path: string;
  filter: CustomerTimeFilter;
  projects: { id: string; name: string }[];
};

/** Narrows a customer's time to a project, and to what is billed or not; the choice stands in the address. */
export function CustomerTimeFilters({ path, filter, projects }: CustomerTimeFiltersProps) {
  const t = useTranslations("customers.customerTimeFilters");
  const billings = useTranslations("enums.timeBilling");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const go = (change: Parameters<typeof customerTimeHref>[2]) =>
    startTransition(() => router.push(customerTimeHref(path, filter, change), { scroll: false }));
  return (
    <>
      <Combobox
        aria-label={t("project")}
        className="w-56 max-sm:w-full"
        placeholder={t("allProjects")}
        clearable
        value={filter.project ?? null}
        onValueChange={(project) => go({ project })}
        options={projects.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        aria-label={t("billing")}
        className="w-44 max-sm:w-full"
        value={filter.billing ?? "all"}
        onValueChange={(billing) => go({ billing: billing === "all" ? null : billing })}
        options={[
          { value: "all" as const, label: t("billedOrNot") },
          ...timeBillings.map((value) => ({ value, label: billings(value) })),
        ]}
      />
      {pending && <Spinner label={t("loading")} />}
    </>
  );
}
