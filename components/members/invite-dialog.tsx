"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { InviteForm, type InviteFormProps } from "./invite-form";

type InviteDialogProps = Pick<InviteFormProps, "action" | "byOwner"> & { disabledReason: string | null };

/** The button that invites somebody new. */
export function InviteDialog({ disabledReason, ...form }: InviteDialogProps) {
  const t = useTranslations("members.inviteDialog");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="primary"
        icon={<UserPlus aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => setOpen(true)}
      >
        {t("invite")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("inviteToTheFirm")}
        description={t("theyGetAMailWith")}
        size="sm"
      >
        <InviteForm {...form} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
