"use client";

import { Plus, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { paths, withQuery } from "@/lib/paths";
import type { Result } from "@/lib/result";

type StartBeginProps = {
  slug: string;
  finishAction: (input: Record<string, never>) => Promise<Result<void>>;
  previousHref: string;
};

/** The last of the first steps: bring time that was tracked elsewhere, or begin with nothing. */
export function StartBegin({ slug, finishAction, previousHref }: StartBeginProps) {
  const t = useTranslations("firm.startBegin");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const finish = (href: string) =>
    startTransition(async () => {
      const result = await finishAction({});
      if (result.ok) router.push(href);
      else setProblem(result.message);
    });
  return (
    <Card title={t("yourTime")} text={t("bothCanBeDoneAt")}>
      {problem && (
        <Notice kind="danger" className="mb-3">
          {problem}
        </Notice>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice icon={<Upload aria-hidden />} title={t("bringWhatYouHave")} text={t("aCsvFileFromToggl")}>
          <Button variant="primary" pending={pending} onClick={() => finish(paths.timeImport(slug))}>
            {t("importTime")}
          </Button>
        </Choice>
        <Choice icon={<Plus aria-hidden />} title={t("startEmpty")} text={t("addYourFirstCustomerGive")}>
          <Button pending={pending} onClick={() => finish(withQuery(paths.customers(slug), { new: "true" }))}>
            {t("addACustomer")}
          </Button>
        </Choice>
      </div>
      <div className="mt-4 flex">
        <LinkButton href={previousHref}>{t("back")}</LinkButton>
      </div>
    </Card>
  );
}

type ChoiceProps = { icon: ReactNode; title: string; text: string; children: ReactNode };

function Choice({ icon, title, text, children }: ChoiceProps) {
  return (
    <section className="flex flex-col items-start gap-2 rounded-lg border border-line p-4">
      <span className="grid size-9 place-items-center rounded-lg bg-sunken text-muted">{icon}</span>
      <h3 className="font-semibold">{title}</h3>
      <p className="flex-1 text-pretty text-muted">{text}</p>
      {children}
    </section>
  );
}
