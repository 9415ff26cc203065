import { CircleCheck, Ellipsis, Hourglass, PencilRuler, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import type { TreeRow } from "@/lib/invoices/entry-tree";
import type { UnbilledRow } from "@/server/invoices/read-unbilled";

/** What can be decided about an entry, or about all of a task or project. */
export type RowCommand = "bill" | "fewer" | "hold" | "write-off";

/** The keys of a row that has the focus. */
export const commandKeys: Record<string, RowCommand> = { b: "bill", f: "fewer", h: "hold", w: "write-off" };

type RowMenuProps = {
  row: TreeRow<UnbilledRow>;
  /** What the row is, in words. */
  label: string;
  /** Why nothing of it can be decided here; null when it can. */
  disabledReason: string | null;
  /** Fewer minutes are for one entry. */
  withFewer: boolean;
  tabIndex: number;
  onCommand: (row: TreeRow<UnbilledRow>, command: RowCommand) => void;
};

/** Bill, bill fewer minutes, hold back, write off: of one row. Nothing is written before the draft is made. */
export const RowMenu = memo(function RowMenu(props: RowMenuProps) {
  const { row, label, disabledReason, withFewer, tabIndex } = props;
  const t = useTranslations("generate.generateRowMenu");
  const onCommand = (command: RowCommand) => props.onCommand(row, command);
  return (
    <DropdownMenu
      trigger={
        <IconButton
          label={t("whatToDoWith", { label })}
          icon={<Ellipsis aria-hidden />}
          size="sm"
          tabIndex={tabIndex}
        />
      }
    >
      <MenuItem
        icon={<CircleCheck aria-hidden />}
        disabledReason={disabledReason}
        shortcut={<Kbd>B</Kbd>}
        onSelect={() => onCommand("bill")}
      >
        {t("billAllOfIt")}
      </MenuItem>
      {withFewer && (
        <MenuItem
          icon={<PencilRuler aria-hidden />}
          disabledReason={disabledReason}
          shortcut={<Kbd>F</Kbd>}
          onSelect={() => onCommand("fewer")}
        >
          {t("billFewerMinutes")}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem
        icon={<Hourglass aria-hidden />}
        disabledReason={disabledReason}
        shortcut={<Kbd>H</Kbd>}
        onSelect={() => onCommand("hold")}
      >
        {t("holdBackForLater")}
      </MenuItem>
      <MenuItem
        icon={<Trash2 aria-hidden />}
        tone="danger"
        disabledReason={disabledReason}
        shortcut={<Kbd>W</Kbd>}
        onSelect={() => onCommand("write-off")}
      >
        {t("writeOff")}
      </MenuItem>
    </DropdownMenu>
  );
});
