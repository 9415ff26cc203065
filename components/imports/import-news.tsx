import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { ImportPreview } from "@/server/imports/read";

const shown = 10;

type ImportNewsProps = { missing: ImportPreview["missing"] };

/** Customers, projects, tasks and people that the import would create. */
export function ImportNews({ missing }: ImportNewsProps) {
  const t = useTranslations("imports.importNews");
  const kinds = [
    {
      title: t("newCustomers"),
      names: missing.customers.map(({ name, currency }) => `${name} (${currency})`),
    },
    {
      title: t("newProjects"),
      names: missing.projects.map(({ client, name }) => `${name}, ${client ?? t("internal")}`),
    },
    { title: t("newTasks"), names: missing.tasks.map(({ project, name }) => `${name}, ${project}`) },
    {
      title: t("newPeople"),
      names: missing.people.map(({ name, email }) => (email ? `${name}, ${email}` : name)),
    },
  ].filter(({ names }) => names.length > 0);
  if (kinds.length === 0) return null;
  return (
    <Card title={t("whatTheFileBringsAlong")} text={t("theseNamesAreNotHere")}>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-4">
        {kinds.map(({ title, names }) => (
          <section key={title}>
            <h3 className="font-medium">
              {title} <span className="figures text-muted">{names.length}</span>
            </h3>
            <Names names={names.slice(0, shown)} />
            {names.length > shown && (
              <details>
                <summary className="cursor-pointer text-sm">
                  {t("more", { value: names.length - shown })}
                </summary>
                <Names names={names.slice(shown)} />
              </details>
            )}
          </section>
        ))}
      </div>
    </Card>
  );
}

function Names({ names }: { names: string[] }) {
  return (
    <ul className="mt-1 text-muted text-sm">
      {names.map((name) => (
        <li key={name} className="break-words py-0.5">
          {name}
        </li>
      ))}
    </ul>
  );
}
