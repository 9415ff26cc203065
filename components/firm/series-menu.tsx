"use client";

import { Archive, ArchiveRestore, Ellipsis, ListOrdered, PencilLine, Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { OneSeriesInput } from "@/lib/firm/schema";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { SeriesRow } from "@/server/firm/read";
import type { SeriesActions } from "./series-table";

type SeriesMenuProps = {
  slug: string;
  series: SeriesRow;
  /** Why nothing of it may be changed. */
  refused: string | null;
  mayReadNumbers: boolean;
  actions: Pick<SeriesActions, "makeDefault" | "archive" | "restore">;
  onChange: () => void;
};

/** What can be done with a series, and why not. */
export function SeriesMenu({ slug, series, refused, mayReadNumbers, actions, onChange }: SeriesMenuProps) {
  const t = useTranslations("firm.seriesMenu");
  const run = async (action: (input: OneSeriesInput) => Promise<Result<void>>, done: string) => {
    const result = await action({ seriesId: series.id });
    if (result.ok) toast.success(done);
    else toast.error(result.message);
  };
  return (
    <DropdownMenu
      trigger={
        <IconButton
          label={t("actionsFor", { name: series.name })}
          icon={<Ellipsis aria-hidden />}
          size="sm"
        />
      }
    >
      {mayReadNumbers && (
        <>
          <MenuItem icon={<ListOrdered aria-hidden />} href={paths.settingsSeries(slug, series.id)}>
            {t("continuityReport")}
          </MenuItem>
          <MenuSeparator />
        </>
      )}
      <MenuItem
        icon={<PencilLine aria-hidden />}
        disabledReason={refused ?? (series.isInUse ? t("itHasGivenNumbersAlready") : null)}
        onSelect={onChange}
      >
        {t("change")}
      </MenuItem>
      {!series.isArchived && (
        <MenuItem
          icon={<Star aria-hidden />}
          disabledReason={refused ?? (series.isDefault ? t("itIsTheDefaultAlready") : null)}
          onSelect={() => run(actions.makeDefault, t("isTheDefaultNow", { name: series.name }))}
        >
          {t("makeDefault")}
        </MenuItem>
      )}
      {series.isArchived ? (
        <MenuItem
          icon={<ArchiveRestore aria-hidden />}
          disabledReason={refused}
          onSelect={() => run(actions.restore, t("restored", { name: series.name }))}
        >
          {t("restore")}
        </MenuItem>
      ) : (
        <MenuItem
          icon={<Archive aria-hidden />}
          disabledReason={refused ?? (series.isDefault ? t("itIsTheDefaultMake") : null)}
          onSelect={() => run(actions.archive, t("archived", { name: series.name }))}
        >
          {t("archive")}
        </MenuItem>
      )}
    </DropdownMenu>
  );
}
