"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RateForm, type RateFormProps } from "./rate-form";

type NewRateProps = Pick<RateFormProps, "action" | "choices" | "projectId"> &
  Pick<ButtonProps, "variant" | "size" | "disabledReason">;

/** The button that adds a rate. */
export function NewRate({ variant = "primary", size, disabledReason, ...form }: NewRateProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...{ variant, size, disabledReason }}
        icon={<Plus aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Add rate
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="Add a rate">
        <RateForm {...form} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
