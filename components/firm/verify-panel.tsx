"use client";

import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { Verification } from "@/server/verify/verify-firm";

type VerifyPanelProps = {
  slug: string;
  action: (input: Record<string, never>) => Promise<Result<Verification>>;
};

/** Proves the books on request, and shows what was found. */
export function VerifyPanel({ slug, action }: VerifyPanelProps) {
  const t = useTranslations("firm.verifyPanel");
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
      setProblem(t("thatDidNotReachThe"));
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Card
        title={t("whatIsProved")}
        actions={
          <Button
            variant="primary"
            icon={<ShieldCheck aria-hidden />}
            pending={pending}
            onClick={() => void verify()}
          >
            {done ? t("verifyAgain") : t("verifyNow")}
          </Button>
        }
      >
        <p className="max-w-prose text-muted">{t("eachApprovedDocumentCarriesThe")}</p>
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
  const t = useTranslations("firm.verifyPanel");
  const { agrees, summary, findings, differences } = verification;
  return (
    <>
      <Notice kind={agrees ? "success" : "danger"} title={summary}>
        {agrees && t("nothingWasAlteredRemovedOr")}
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
  const t = useTranslations("firm.verifyPanel");
  const kinds = useTranslations("enums.finding");
  const more = differences - findings.length;
  return (
    <Card
      flush
      title={t("differences")}
      text={more > 0 ? t("theFirstMoreFollow", { count: findings.length, more }) : undefined}
    >
      <ul>
        {findings.map((finding) => (
          <li
            key={`${finding.kind} ${finding.message}`}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-line border-b px-4 py-2.5 last:border-b-0"
          >
            <Badge tone="red">{kinds(finding.kind)}</Badge>
            <span className="min-w-0 flex-1 basis-64">{finding.message}</span>
            {finding.invoiceId && (
              <TextLink href={paths.invoice(slug, finding.invoiceId)}>{t("open")}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Heads({ heads }: Pick<Verification, "heads">) {
  const t = useTranslations("firm.verifyPanel");
  if (heads.length === 0) return null;
  return (
    <Card flush title={t("whereTheChainsEnd")} text={t("keepACopyElsewhereIt")}>
      <DataTable caption={t("whereTheChainsEnd")} stacked>
        <TableHead>
          <HeadCell>{t("series")}</HeadCell>
          <HeadCell>{t("lastDocument")}</HeadCell>
          <HeadCell>{t("fingerprintSha256")}</HeadCell>
        </TableHead>
        <tbody>
          {heads.map((head) => (
            <Row key={head.series}>
              <Cell lead>{head.series}</Cell>
              <Cell label={t("lastDocument")} className="figures">
                {head.number}
              </Cell>
              <Cell label={t("fingerprint")}>
                <span className="break-all font-mono text-xs">{head.sha256}</span>
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
