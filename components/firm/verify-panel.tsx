"use client";

import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import { findingNames } from "@/lib/verify/finding";
import type { Verification } from "@/server/verify/verify-firm";

type VerifyPanelProps = {
  slug: string;
  action: (input: Record<string, never>) => Promise<Result<Verification>>;
};

const unreachable = "That did not reach the server. Check your connection and try again.";

/** Proves the books on request, and shows what was found. */
export function VerifyPanel({ slug, action }: VerifyPanelProps) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<Verification | null>(null);
  const verify = async () => {
    setPending(true);
    setProblem(null);
    try {
      const result = await action({});
      if (result.ok) setDone(result.value);
      else setProblem(result.message);
    } catch {
      setProblem(unreachable);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Card
        title="What is proved"
        actions={
          <Button
            variant="primary"
            icon={<ShieldCheck aria-hidden />}
            pending={pending}
            onClick={() => void verify()}
          >
            {done ? "Verify again" : "Verify now"}
          </Button>
        }
      >
        <p className="max-w-prose text-muted">
          Each approved document carries the fingerprint of its content and of the one before it. Verifying
          walks every series, finds what was altered, removed or swapped, and recomputes every total, balance,
          payment, minute and stored file. It changes nothing, and is noted in the audit trail.
        </p>
      </Card>
      <div aria-live="polite" className="flex flex-col gap-4">
        {problem && (
          <Notice kind="danger" role="alert">
            {problem}
          </Notice>
        )}
        {done && <Outcome slug={slug} verification={done} />}
      </div>
    </>
  );
}

function Outcome({ slug, verification }: { slug: string; verification: Verification }) {
  const { agrees, summary, findings, differences } = verification;
  return (
    <>
      <Notice kind={agrees ? "success" : "danger"} title={summary}>
        {agrees && "Nothing was altered, removed or swapped."}
      </Notice>
      {findings.length > 0 && <Findings slug={slug} findings={findings} differences={differences} />}
      <Heads heads={verification.heads.filter((head) => head.sha256)} />
    </>
  );
}

function Findings({
  slug,
  findings,
  differences,
}: { slug: string } & Pick<Verification, "findings" | "differences">) {
  const more = differences - findings.length;
  return (
    <Card
      flush
      title="Differences"
      text={more > 0 ? `The first ${findings.length}; ${more} more follow.` : undefined}
    >
      <ul>
        {findings.map((finding) => (
          <li
            key={`${finding.kind} ${finding.message}`}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-line border-b px-4 py-2.5 last:border-b-0"
          >
            <Badge tone="red">{findingNames[finding.kind]}</Badge>
            <span className="min-w-0 flex-1 basis-64">{finding.message}</span>
            {finding.invoiceId && <TextLink href={paths.invoice(slug, finding.invoiceId)}>Open</TextLink>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Heads({ heads }: Pick<Verification, "heads">) {
  if (heads.length === 0) return null;
  return (
    <Card
      flush
      title="Where the chains end"
      text="Keep a copy elsewhere: it proves later that nobody has made a whole chain anew."
    >
      <DataTable caption="Where the chains end" stacked>
        <TableHead>
          <HeadCell>Series</HeadCell>
          <HeadCell>Last document</HeadCell>
          <HeadCell>Fingerprint (SHA-256)</HeadCell>
        </TableHead>
        <tbody>
          {heads.map((head) => (
            <Row key={head.series}>
              <Cell lead>{head.series}</Cell>
              <Cell label="Last document" className="figures">
                {head.number}
              </Cell>
              <Cell label="Fingerprint">
                <span className="break-all font-mono text-xs">{head.sha256}</span>
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
