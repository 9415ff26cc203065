"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { paths, withQuery } from "@/lib/paths";
import { billingStateNames } from "@/lib/time/billing-state";
import { everybody, type WeekQuery } from "@/lib/time/week-filter";
import type { ProjectChoice } from "@/server/time/choices";
import { projectOptions } from "./work-options";

type WeekFiltersProps = {
  slug: string;
  query: WeekQuery;
  selfId: string;
  members: readonly { id: string; name: string }[];
  projects: readonly ProjectChoice[];
};

const billingOptions = [
  { value: "", label: "Any billing" },
  ...Object.entries(billingStateNames).map(([state, label]) => ({ value: state.toLowerCase(), label })),
];

/** Narrows the week down by person, project and billing; the address keeps it. */
export function WeekFilters({ slug, query, selfId, members, projects }: WeekFiltersProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const filter = (change: WeekQuery) =>
    startTransition(() =>
      router.push(withQuery(paths.time(slug), { ...query, ...change }), { scroll: false }),
    );
  const people = [
    { value: selfId, label: "My time" },
    { value: everybody, label: "Everybody" },
    ...members.filter(({ id }) => id !== selfId).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      {members.length > 0 && (
        <Combobox
          aria-label="Person"
          options={people}
          value={query.member ?? selfId}
          onValueChange={(member) =>
            filter({ member: member === selfId ? undefined : (member ?? undefined) })
          }
          className="w-44 max-sm:w-full"
        />
      )}
      <Combobox
        aria-label="Project"
        options={projectOptions(projects)}
        value={query.project ?? null}
        onValueChange={(project) => filter({ project: project ?? undefined })}
        placeholder="All projects"
        clearable
        className="w-52 max-sm:w-[calc(50%-0.25rem)]"
      />
      <Select
        aria-label="Billing"
        value={query.billing ?? ""}
        onValueChange={(billing) => filter({ billing: billing || undefined })}
        options={billingOptions}
        className="w-40 max-sm:w-[calc(50%-0.25rem)]"
      />
      {pending && <Spinner label="Loading" />}
    </>
  );
}
