import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { DesignFrame } from "./design-frame";
import { SampleActions } from "./sample-actions";
import { SampleChoices } from "./sample-choices";
import { SampleFeedback } from "./sample-feedback";
import { SampleForm } from "./sample-form";
import { SampleTable } from "./sample-table";
import { SampleTokens } from "./sample-tokens";

export const metadata: Metadata = { title: "Design" };

/** Every primitive in every state; outside development only where DOCKET_DESIGN=1 asks for it. */
export default async function DesignPage() {
  await connection();
  if (process.env.NODE_ENV === "production" && process.env.DOCKET_DESIGN !== "1") notFound();
  return (
    <DesignFrame>
      <SampleTable />
      <SampleActions />
      <SampleChoices />
      <SampleForm />
      <SampleFeedback />
      <SampleTokens />
    </DesignFrame>
  );
}
