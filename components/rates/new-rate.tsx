"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RateForm, type RateFormProps } from "./rate-form";

type NewRateProps = Pick<RateFormProps, "action" | "choices" | "projectId" | "customerId"> &
  Pick<ButtonProps, "variant" | "size" | "disabledReason">;

/** The button that adds a rate. */
export function NewRate({ variant = "primary", size, disabledReason, ...form }: NewRateProps) {
  const t = useTranslations("rates.newRate");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...{ variant, size, disabledReason }}
        icon={<Plus aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t("addRate")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("addARate")}>
        <RateForm {...form} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
