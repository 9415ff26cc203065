"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Result } from "@/lib/result";

type SetUpNoticeProps = {
  href: string;
  finishAction: (input: Record<string, never>) => Promise<Result<void>>;
};

/** Reminds the owner of a new firm of its first steps, on every page but theirs. */
export function SetUpNotice({ href, finishAction }: SetUpNoticeProps) {
  const t = useTranslations("shell.setUpNotice");
  const [pending, startTransition] = useTransition();
  if (usePathname() === href) return null;
  const dismiss = () =>
    startTransition(async () => {
      const result = await finishAction({});
      if (!result.ok) toast.error(result.message);
    });
  return (
    <Notice
      kind="info"
      title={t("threeShortStepsAreLeft")}
      actions={
        <>
          <Button size="sm" variant="ghost" pending={pending} onClick={dismiss}>
            {t("notNeeded")}
          </Button>
          <LinkButton size="sm" href={href}>
            {t("goThroughThem")}
          </LinkButton>
        </>
      }
    >
      {t("nameCurrencyAndTimeZone")}
    </Notice>
  );
}
