"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import type { Texts } from "@/components/ui/texts";
import { formatMinutes } from "@/lib/format";
import type { CopiedWeek } from "@/server/time/copy-week";
import type { CopyAction } from "./row-actions";

type CopyWeekProps = { week: string; memberId: string | undefined; action: CopyAction };

/** Brings the rows of the week before into this one, with their hours or without. */
export function CopyWeek({ week, memberId, action }: CopyWeekProps) {
  const t = useTranslations("time.copyWeek");
  const [pending, setPending] = useState(false);
  const copy = async (withHours: boolean) => {
    setPending(true);
    const result = await action({ week, memberId, withHours }).catch(() => null);
    setPending(false);
    if (result?.ok) toast.success(whatWasCopied(result.value, t));
    else toast.error(result?.message ?? t("unreachable"));
  };
  return (
    <DropdownMenu
      trigger={
        <Button icon={<Copy aria-hidden />} pending={pending}>
          {t("copyLastWeek")}
        </Button>
      }
    >
      <MenuItem onSelect={() => void copy(false)}>{t("rowsOnly")}</MenuItem>
      <MenuItem onSelect={() => void copy(true)}>{t("rowsWithTheirHours")}</MenuItem>
    </DropdownMenu>
  );
}

type Words = Texts<"time.copyWeek">;

function whatWasCopied({ rows, entries, minutes }: CopiedWeek, t: Words): string {
  if (entries > 0) return t("copiedEntries", { minutes: formatMinutes(minutes), count: entries });
  return rows > 0 ? t("copiedRows", { count: rows }) : t("nothingNew");
}
