"use client";

import { CircleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export type ErrorMessageProps = { error: Error & { digest?: string }; reset: () => void };

/** What a person reads when a page broke: what it means for their work, and what to do. */
export function ErrorMessage({ error, reset }: ErrorMessageProps) {
  const t = useTranslations("shell.errorMessage");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  // The page is asked for again first: drawn from the same answer it would break the same way.
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <EmptyState
      icon={<CircleAlert aria-hidden />}
      title={t("somethingWentWrong")}
      text={
        <>
          {t("nothingIsLost")}
          {error.digest && (
            <span className="block">
              {t.rich("tellThisNumber", {
                digest: error.digest,
                number: (digest) => <span className="figures font-medium text-ink">{digest}</span>,
              })}
            </span>
          )}
        </>
      }
      action={
        <>
          <LinkButton href={paths.home()}>{t("goToTheStart")}</LinkButton>
          <Button variant="primary" onClick={again} pending={pending}>
            {t("tryAgain")}
          </Button>
        </>
      }
    />
  );
}
