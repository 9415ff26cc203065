"use client";

import { ChevronDown, ChevronUp, ExternalLink, FileDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { Figure } from "@/components/ui/figure";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { useLocale } from "@/components/ui/locale";
import { Skeleton } from "@/components/ui/skeleton";
import { formatAmount } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { InvoiceRow } from "@/server/invoices/list";
import { InvoiceStates } from "./list-cells";
import { useRoomBeside } from "./use-room-beside";

type PeekPanelProps = {
  slug: string;
  row: InvoiceRow;
  today: string;
  onClose: () => void;
  /** To the neighbours on this page; null at its ends. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
};

/** The document of one invoice beside the list; where there is no room for that, as a sheet over it. */
export function PeekPanel(props: PeekPanelProps) {
  const t = useTranslations("list.peekPanel");
  const { row, onClose } = props;
  const hasRoom = useRoomBeside();
  const title = row.number ?? t("draft");
  if (!hasRoom) {
    return (
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={title}
        description={row.customerName}
        size="lg"
      >
        <DialogBody className="flex flex-col gap-3">
          <PeekHead {...props} />
          <PeekDocument {...props} />
        </DialogBody>
      </Dialog>
    );
  }
  return (
    <aside
      aria-label={t("previewOf", { title })}
      className="sticky top-[calc(var(--bar-height,0px)+1rem)] flex h-[calc(100dvh-var(--bar-height,0px)-2rem)] w-120 shrink-0 animate-fade flex-col gap-3 rounded-lg border border-line bg-surface p-4 shadow-xs"
    >
      <header className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="font-semibold text-base">{title}</h2>
          <p className="truncate text-muted">{row.customerName}</p>
        </div>
        <span className="-mt-1 -mr-1 flex">
          <Neighbours {...props} />
          <IconButton label={t("closeThePreview")} icon={<X aria-hidden />} onClick={onClose} />
        </span>
      </header>
      <PeekHead {...props} />
      <PeekDocument {...props} />
    </aside>
  );
}

function Neighbours({ onPrevious, onNext }: Pick<PeekPanelProps, "onPrevious" | "onNext">) {
  const t = useTranslations("list.peekPanel");
  return (
    <>
      <IconButton
        label={t("previousInvoice")}
        icon={<ChevronUp aria-hidden />}
        disabledReason={onPrevious ? null : t("thisIsTheFirstInvoice")}
        onClick={() => onPrevious?.()}
      />
      <IconButton
        label={t("nextInvoice")}
        icon={<ChevronDown aria-hidden />}
        disabledReason={onNext ? null : t("thisIsTheLastInvoice")}
        onClick={() => onNext?.()}
      />
    </>
  );
}

function PeekHead({ slug, row, today }: PeekPanelProps) {
  const locale = useLocale();
  const t = useTranslations("list.peekPanel");
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <InvoiceStates row={row} today={today} />
        <Figure value={formatAmount(row.total, row.currency, locale)} unit={row.currency} weight="strong" />
      </span>
      <span className="flex gap-2">
        <LinkButton
          size="sm"
          href={paths.invoicePdf(slug, row.id)}
          target="_blank"
          prefetch={false}
          icon={<FileDown aria-hidden />}
        >
          {t("pdf")}
        </LinkButton>
        <LinkButton
          size="sm"
          variant="primary"
          href={paths.invoice(slug, row.id)}
          icon={<ExternalLink aria-hidden />}
        >
          {t("open")}
        </LinkButton>
      </span>
    </div>
  );
}

/** The document itself; whoever runs down the list with J asks only for the one where they stop. */
function PeekDocument({ slug, row }: PeekPanelProps) {
  const t = useTranslations("list.peekPanel");
  const src = paths.invoicePreview(slug, row.id);
  const [shown, setShown] = useState(src);
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setShown(src), 120);
    return () => clearTimeout(timer);
  }, [src]);
  return (
    <div className="relative min-h-96 flex-1 overflow-hidden rounded-md border border-line bg-white">
      {loaded !== src && (
        <div aria-hidden className="absolute inset-0 flex flex-col gap-3 bg-surface p-6">
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="h-4 w-1/3" />
          <Skeleton className="mt-6 h-40 w-full" />
        </div>
      )}
      <iframe
        key={shown}
        title={row.number ? t("documentOf", { number: row.number }) : t("documentOfThisDraft")}
        src={shown}
        sandbox=""
        onLoad={() => setLoaded(shown)}
        className="h-full min-h-96 w-full"
      />
    </div>
  );
}
