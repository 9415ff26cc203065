"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Figure } from "@/components/ui/figure";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Spinner } from "@/components/ui/spinner";
import { Steps } from "@/components/ui/steps";

const facts = [
  { term: "Customer", detail: "Brightwater Legal" },
  { term: "Issued", detail: "21 Nov 2026" },
  { term: "Due", detail: "21 Dec 2026" },
  { term: "Balance", detail: <Figure value="980.50" unit="USD" weight="strong" /> },
];

const ignore = () => {};

export function SampleFeedback() {
  return (
    <Card title="Feedback">
      <div className="flex flex-col gap-5">
        <div className="grid gap-3 md:grid-cols-2">
          <Notice kind="info" title="Two entries are left out">
            They stand on another draft.
          </Notice>
          <Notice kind="success">10,000 rows imported.</Notice>
          <Notice kind="warning" actions={<Button size="sm">Show what changed</Button>}>
            Somebody else saved this draft while you were editing.
          </Notice>
          <Notice kind="danger">
            This file has no dates. Export the detailed report instead of the summary.
          </Notice>
        </div>
        <Steps label="Import" steps={["File", "Check", "Import"]} current={1} />
        <div className="grid gap-4 md:grid-cols-2">
          <Progress label="Importing" value={32} detail="3,200 of 10,000 rows" />
          <Progress label="Reading the file" value={null} />
        </div>
        <Spinner label="Loading the preview" />
        <div className="grid gap-4 md:grid-cols-3">
          <FileDrop
            label="Choose a file, or drop it here"
            hint="CSV, up to 10 MB"
            accept=".csv"
            onFile={ignore}
          />
          <FileDrop label="" pending="Reading toggl.csv" onFile={ignore} />
          <FileDrop label="Choose another file" error="That file is empty." onFile={ignore} />
        </div>
        <div className="grid gap-6 md:grid-cols-2">
          <DescriptionList items={facts} />
          <DescriptionList items={facts} layout="rows" />
        </div>
      </div>
    </Card>
  );
}
