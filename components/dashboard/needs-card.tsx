import {
  CalendarClock,
  ChevronRight,
  CircleCheck,
  FileCheck,
  FilePen,
  MailWarning,
  Send,
  Undo2,
  Upload,
} from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { useLocale } from "@/components/ui/locale";
import { softTone, type Tone } from "@/components/ui/tone";
import type { InvoiceView } from "@/lib/invoices/list-views";
import { paths, withQuery } from "@/lib/paths";
import type { Needs } from "@/server/dashboard/needs";
import { isQuiet, moneyList } from "./needs";

type NeedsCardProps = { slug: string; needs: Needs };

/** What waits for this person, the most pressing first; each line leads to the place where it is done. */
export function NeedsCard({ slug, needs }: NeedsCardProps) {
  const t = useTranslations("dashboard.needsCard");
  const words = useTranslations("dashboard.words");
  if (isQuiet(needs)) {
    return (
      <Card title={t("whatNeedsYouNow")}>
        <EmptyState
          className="py-6"
          icon={<CircleCheck aria-hidden />}
          title={t("nothingWaitsForYou")}
          text={t("draftsOverdueInvoicesAndFailed")}
          action={<LinkButton href={paths.time(slug)}>{t("logTime")}</LinkButton>}
        />
      </Card>
    );
  }
  return (
    <Card flush title={t("whatNeedsYouNow")}>
      <ul className="divide-y divide-line">
        <MailNeeds slug={slug} failedMails={needs.failedMails} />
        <InvoiceNeeds slug={slug} needs={needs} />
        {needs.imports.map((batch) => (
          <Need
            key={batch.id}
            href={paths.timeImportBatch(slug, batch.id)}
            icon={<Upload aria-hidden />}
            tone={batch.failed ? "red" : "grey"}
            title={words(batch.failed ? "importFailed" : "importWaits", { file: batch.fileName })}
            detail={words("rows", { count: batch.rows })}
          />
        ))}
      </ul>
    </Card>
  );
}

function MailNeeds({
  slug,
  failedMails: { count, latest },
}: {
  slug: string;
  failedMails: Needs["failedMails"];
}) {
  const words = useTranslations("dashboard.words");
  return (
    <>
      {latest.map((mail) => (
        <Need
          key={mail.id}
          href={mail.invoiceId ? paths.invoice(slug, mail.invoiceId) : paths.invoices(slug)}
          icon={<MailWarning aria-hidden />}
          tone="red"
          title={
            mail.number ? words("failedMail", { number: mail.number }) : words("failedMailWithoutNumber")
          }
          detail={mail.recipients.join(", ")}
        />
      ))}
      {count > latest.length && (
        <li className="px-4 py-2.5 text-muted">
          {words("moreFailedMails", { count: count - latest.length })}
        </li>
      )}
    </>
  );
}

function InvoiceNeeds({ slug, needs }: NeedsCardProps) {
  const t = useTranslations("dashboard.needsCard");
  const words = useTranslations("dashboard.words");
  const locale = useLocale();
  const { overdue, returned, toApprove, toSend, drafts } = needs;
  const list = (view: InvoiceView) => withQuery(paths.invoices(slug), { view });
  return (
    <>
      {overdue && overdue.invoices > 0 && (
        <Need
          href={list("overdue")}
          icon={<CalendarClock aria-hidden />}
          tone="amber"
          title={words("overdue", { count: overdue.invoices })}
          detail={moneyList(overdue.amounts, locale)}
        />
      )}
      {returned > 0 && (
        <Need
          href={list("draft")}
          icon={<Undo2 aria-hidden />}
          tone="amber"
          title={words("returned", { count: returned })}
          detail={t("changeAndSubmitAgain")}
        />
      )}
      {toApprove > 0 && (
        <Need
          href={list("to-approve")}
          icon={<FileCheck aria-hidden />}
          tone="indigo"
          title={words("toApprove", { count: toApprove })}
        />
      )}
      {toSend > 0 && (
        <Need
          href={list("to-send")}
          icon={<Send aria-hidden />}
          tone="blue"
          title={words("toSend", { count: toSend })}
        />
      )}
      {drafts > 0 && (
        <Need
          href={list("draft")}
          icon={<FilePen aria-hidden />}
          tone="grey"
          title={words("drafts", { count: drafts })}
        />
      )}
    </>
  );
}

type NeedProps = { href: string; icon: ReactNode; tone: Tone; title: string; detail?: string };

function Need({ href, icon, tone, title, detail }: NeedProps) {
  return (
    <li>
      <Link
        href={href}
        className="group flex min-h-12 items-center gap-3 px-4 py-2 hover:bg-sunken/70 focus-visible:-outline-offset-2"
      >
        <span className={cn("grid size-8 shrink-0 place-items-center rounded-md", softTone[tone])}>
          {icon}
        </span>
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium group-hover:text-accent">{title}</span>
          {detail && <span className="figures min-w-0 break-words text-muted text-sm">{detail}</span>}
        </span>
        <ChevronRight aria-hidden className="text-subtle" />
      </Link>
    </li>
  );
}
