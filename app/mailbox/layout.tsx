import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

/** Mail has no firm: the mailbox stands outside the firms' pages, and exists only where mail is caught. */
export default function MailboxLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("mailbox.layout");
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-5xl flex-col gap-5 px-4 py-6 sm:px-6">
      <p className="flex items-center justify-between gap-4">
        <span className="font-semibold tracking-tight">{t("docketMailbox")}</span>
        <LinkButton href={paths.home()} size="sm">
          {t("backToDocket")}
        </LinkButton>
      </p>
      {children}
    </main>
  );
}
