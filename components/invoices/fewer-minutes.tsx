"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import type { z } from "zod";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { formatMinutes } from "@/lib/format";
import type { setAllocationMinutesInput } from "@/lib/invoices/schema";
import type { Result } from "@/lib/result";
import { FewerMinutesForm } from "./fewer-minutes-form";

type Saved = { version: number; total: string };

type FewerMinutesProps = {
  invoiceId: string;
  /** The draft's version that the person sees. */
  version: number;
  lineId: string;
  entry: { timeEntryId: string; description: string; minutes: number };
  /** Says why not, for example while the editor has something unsaved. */
  disabledReason?: string | null;
  action: (input: z.input<typeof setAllocationMinutesInput>) => Promise<Result<Saved>>;
  onDone: (saved: Saved) => void;
};

/** Bills another number of minutes of one entry on a draft, and says what becomes of the rest. */
export function FewerMinutes(props: FewerMinutesProps) {
  const t = useTranslations("draft.fewerMinutes");
  const { invoiceId, version, lineId, entry, disabledReason } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={
          entry.description ? t("billOtherMinutesOf", { entry: entry.description }) : t("billOtherMinutes")
        }
        icon={<Pencil aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => setOpen(true)}
      />
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("minutesToBill")}
        description={t("onTheDraft", {
          entry: entry.description || t("thisEntry"),
          minutes: formatMinutes(entry.minutes),
        })}
      >
        {open && (
          <FewerMinutesForm
            minutes={entry.minutes}
            hint={() => t("n0TakesTheEntryOff")}
            submitLabel={t("changeMinutes")}
            action={(decision) =>
              props.action({ invoiceId, version, lineId, timeEntryId: entry.timeEntryId, ...decision })
            }
            onDone={(saved) => {
              toast.success(t("minutesChanged"));
              setOpen(false);
              props.onDone(saved);
            }}
            onCancel={() => setOpen(false)}
          />
        )}
      </Dialog>
    </>
  );
}
