import { Card } from "@/components/ui/card";
import type { ImportPreview } from "@/server/imports/read";

const shown = 10;

type ImportNewsProps = { missing: ImportPreview["missing"] };

/** Customers, projects, tasks and people that the import would create. */
export function ImportNews({ missing }: ImportNewsProps) {
  const kinds = [
    { title: "New customers", names: missing.customers.map(({ name, currency }) => `${name} (${currency})`) },
    {
      title: "New projects",
      names: missing.projects.map(({ client, name }) => `${name}, ${client ?? "internal"}`),
    },
    { title: "New tasks", names: missing.tasks.map(({ project, name }) => `${name}, ${project}`) },
    {
      title: "New people",
      names: missing.people.map(({ name, email }) => (email ? `${name}, ${email}` : name)),
    },
  ].filter(({ names }) => names.length > 0);
  if (kinds.length === 0) return null;
  return (
    <Card
      title="What the file brings along"
      text="These names are not here yet. If one only differs in spelling, rename it here first, then choose the file again. New people cannot sign in until you invite them."
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-4">
        {kinds.map(({ title, names }) => (
          <section key={title}>
            <h3 className="font-medium">
              {title} <span className="figures text-muted">{names.length}</span>
            </h3>
            <Names names={names.slice(0, shown)} />
            {names.length > shown && (
              <details>
                <summary className="cursor-pointer text-sm">{names.length - shown} more</summary>
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
