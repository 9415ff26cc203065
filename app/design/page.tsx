import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { SampleActions } from "./sample-actions";
import { SampleCharts } from "./sample-charts";
import { SampleChoices } from "./sample-choices";
import { SampleFeedback } from "./sample-feedback";
import { SampleForm } from "./sample-form";
import { SamplePage } from "./sample-page";
import { SampleTable } from "./sample-table";
import { SampleTokens } from "./sample-tokens";
import { ThemePanes } from "./theme-panes";

export const metadata: Metadata = { title: "Design" };

const samples = [
  { title: "Tokens", sample: <SampleTokens /> },
  { title: "Head of a page", sample: <SamplePage /> },
  { title: "Lists", sample: <SampleTable /> },
  { title: "Actions", sample: <SampleActions /> },
  { title: "Input", sample: <SampleChoices /> },
  { title: "Forms", sample: <SampleForm /> },
  { title: "Feedback", sample: <SampleFeedback /> },
  { title: "Charts", sample: <SampleCharts /> },
];

/** Every primitive in every state, in both themes; outside development only where DOCKET_DESIGN=1 asks for it. */
export default async function DesignPage() {
  await connection();
  if (process.env.NODE_ENV === "production" && process.env.DOCKET_DESIGN !== "1") notFound();
  return (
    <main className="mx-auto flex max-w-[100rem] flex-col gap-8 px-4 py-6 sm:px-6">
      <header className="flex items-start justify-between gap-4">
        <div>
          <h1 className="font-semibold text-2xl tracking-tight">Design</h1>
          <p className="text-muted">Every primitive, in every state, by day and by night</p>
        </div>
        <ThemeToggle />
      </header>
      {samples.map(({ title, sample }) => (
        <ThemePanes key={title} title={title}>
          {sample}
        </ThemePanes>
      ))}
    </main>
  );
}
