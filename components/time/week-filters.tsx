"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { paths, withQuery } from "@/lib/paths";
import { billingStates } from "@/lib/time/billing-state";
import { everybody, type WeekQuery } from "@/lib/time/week-filter";
import type { ProjectChoice } from "@/server/time/choices";
import { useProjectOptions } from "./work-options";

type WeekFiltersProps = {
  slug: string;
  query: WeekQuery;
  selfId: string;
  members: readonly { id: string; name: string }[];
  projects: readonly ProjectChoice[];
  /** The grid shows one person and every billing. */
  forGrid?: boolean;
};

/** Narrows the week down by person, project and billing; the address keeps it. */
export function WeekFilters({ slug, query, selfId, members, projects, forGrid }: WeekFiltersProps) {
  const t = useTranslations("time.weekFilters");
  const names = useTranslations("enums.billingState");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const filter = (change: WeekQuery) =>
    startTransition(() =>
      router.push(withQuery(paths.time(slug), { ...query, ...change }), { scroll: false }),
    );
  const people = [
    { value: selfId, label: t("myTime") },
    ...(forGrid ? [] : [{ value: everybody, label: t("everybody") }]),
    ...members.filter(({ id }) => id !== selfId).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const billingOptions = [
    { value: "", label: t("anyBilling") },
    ...billingStates.map((state) => ({ value: state.toLowerCase(), label: names(state) })),
  ];
  const projectOptions = useProjectOptions(projects);
  return (
    <>
      {members.length > 0 && (
        <Combobox
          aria-label={t("person")}
          options={people}
          value={query.member ?? selfId}
          onValueChange={(member) =>
            filter({ member: member === selfId ? undefined : (member ?? undefined) })
          }
          className="w-40 max-sm:w-full"
        />
      )}
      <Combobox
        aria-label={t("project")}
        options={projectOptions}
        value={query.project ?? null}
        onValueChange={(project) => filter({ project: project ?? undefined })}
        placeholder={t("allProjects")}
        clearable
        className="w-44 max-sm:w-[calc(50%-0.25rem)]"
      />
      {!forGrid && (
        <Select
          aria-label={t("billing")}
          value={query.billing ?? ""}
          onValueChange={(billing) => filter({ billing: billing || undefined })}
          options={billingOptions}
          className="w-36 max-sm:w-[calc(50%-0.25rem)]"
        />
      )}
      {pending && <Spinner label={t("loading")} />}
    </>
  );
}
