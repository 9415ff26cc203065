import { ExternalLink, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import { DocumentFrame } from "./document-frame";

type DraftDocumentProps = {
  slug: string;
  invoiceId: string;
  /** The stored version that is shown. */
  version: number;
  isDirty: boolean;
  onHide: () => void;
};

/** The draft as the customer would see it, as it was last saved, beside the editor. */
export function DraftDocument({ slug, invoiceId, version, isDirty, onHide }: DraftDocumentProps) {
  const t = useTranslations("draft.draftDocument");
  const href = paths.invoicePreview(slug, invoiceId);
  return (
    <aside
      aria-label={t("document")}
      className="sticky top-[calc(var(--bar-height,0px)+1rem)] flex h-[calc(100dvh-var(--bar-height,0px)-2rem)] w-112 shrink-0 flex-col gap-3 rounded-lg border border-line bg-surface p-3 shadow-xs 2xl:w-136"
    >
      <header className="flex items-center justify-between gap-2 pl-1">
        <div className="flex min-w-0 items-baseline gap-2">
          <h2 className="font-semibold text-base">{t("document")}</h2>
          <span className="truncate text-muted text-sm">
            {isDirty ? t("followsWhenItIsSaved") : t("asTheCustomerSeesIt")}
          </span>
        </div>
        <span className="flex shrink-0 gap-1">
          <LinkButton
            size="sm"
            href={href}
            target="_blank"
            prefetch={false}
            icon={<ExternalLink aria-hidden />}
          >
            {t("open")}
          </LinkButton>
          <IconButton size="sm" label={t("hideTheDocument")} icon={<X aria-hidden />} onClick={onHide} />
        </span>
      </header>
      <DocumentFrame title={t("theDocumentOfThisDraft")} src={`${href}?beside=${version}`} />
    </aside>
  );
}
