"use client";

import { Archive, ArchiveRestore, Ellipsis, ListOrdered, PencilLine, Star } from "lucide-react";
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

const used = "It has given numbers already: another pattern could give one of them twice.";
const isTheDefault = "It is the default. Make another series the default first.";

/** What can be done with a series, and why not. */
export function SeriesMenu({ slug, series, refused, mayReadNumbers, actions, onChange }: SeriesMenuProps) {
  const run = async (action: (input: OneSeriesInput) => Promise<Result<void>>, done: string) => {
    const result = await action({ seriesId: series.id });
    if (result.ok) toast.success(done);
    else toast.error(result.message);
  };
  return (
    <DropdownMenu
      trigger={<IconButton label={`Actions for ${series.name}`} icon={<Ellipsis aria-hidden />} size="sm" />}
    >
      {mayReadNumbers && (
        <>
          <MenuItem icon={<ListOrdered aria-hidden />} href={paths.settingsSeries(slug, series.id)}>
            Continuity report
          </MenuItem>
          <MenuSeparator />
        </>
      )}
      <MenuItem
        icon={<PencilLine aria-hidden />}
        disabledReason={refused ?? (series.isInUse ? used : null)}
        onSelect={onChange}
      >
        Change
      </MenuItem>
      {!series.isArchived && (
        <MenuItem
          icon={<Star aria-hidden />}
          disabledReason={refused ?? (series.isDefault ? "It is the default already." : null)}
          onSelect={() => run(actions.makeDefault, `${series.name} is the default now`)}
        >
          Make default
        </MenuItem>
      )}
      {series.isArchived ? (
        <MenuItem
          icon={<ArchiveRestore aria-hidden />}
          disabledReason={refused}
          onSelect={() => run(actions.restore, `${series.name} restored`)}
        >
          Restore
        </MenuItem>
      ) : (
        <MenuItem
          icon={<Archive aria-hidden />}
          disabledReason={refused ?? (series.isDefault ? isTheDefault : null)}
          onSelect={() => run(actions.archive, `${series.name} archived`)}
        >
          Archive
        </MenuItem>
      )}
    </DropdownMenu>
  );
}
