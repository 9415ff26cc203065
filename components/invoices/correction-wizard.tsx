"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { CreditInvoiceInput, ReissueInvoiceInput } from "@/lib/invoices/correction-schema";
import { type CreditChoice, wholeInvoice } from "@/lib/invoices/credit";
import { type CreditEffect, creditEffect } from "@/lib/invoices/credit-effect";
import { paths } from "@/lib/paths";
import { AppError, type Result } from "@/lib/result";
import type { CorrectionScreen } from "@/server/invoices/read-correction";
import { CorrectionEffect } from "./correction-effect";
import { CorrectionLines } from "./correction-lines";

type Way = "reissue" | "part" | "full";

type CorrectionWizardProps = {
  slug: string;
  screen: CorrectionScreen;
  credit: (input: CreditInvoiceInput) => Promise<Result<{ id: string; number: string }>>;
  reissue: (input: ReissueInvoiceInput) => Promise<Result<{ draftId: string }>>;
};

/** The three ways to put an issued invoice right, each with what it would do before it does it. */
export function CorrectionWizard({ slug, screen, credit, reissue }: CorrectionWizardProps) {
  const t = useTranslations("corrections.correctionWizard");
  const router = useRouter();
  const { invoice, creditable } = screen;
  const [way, setWay] = useState<Way>(screen.voidRefusal ? "part" : "reissue");
  const [choices, setChoices] = useState<CreditChoice[]>([]);
  const [freesTime, setFreesTime] = useState(true);
  const [reason, setReason] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<{ message: string; reason?: string } | null>(null);
  const effect = foresee(
    way,
    screen,
    { choices: way === "full" ? wholeInvoice(creditable) : choices, freesTime },
    t("chooseAtLeastOneLine"),
  );

  const act = async () => {
    setPending(true);
    setProblem(null);
    const failed = await carryOut().catch(() => ({
      message: t("thatDidNotReachThe"),
    }));
    setPending(false);
    setProblem(failed);
  };
  const carryOut = async (): Promise<{ message: string; reason?: string } | null> => {
    if (way === "reissue") {
      const result = await reissue({ invoiceId: invoice.id, reason });
      if (!result.ok) return { message: result.message, reason: result.fields?.reason };
      toast.success(t("isVoidAndItsDraft", { number: invoice.number ?? "" }));
      router.push(paths.invoice(slug, result.value.draftId));
      return null;
    }
    const result = await credit({
      invoiceId: invoice.id,
      reason,
      freesTime,
      ...(way === "part" && { choices }),
    });
    if (!result.ok) return { message: result.message, reason: result.fields?.reason };
    toast.success(t("corrects", { number: result.value.number, original: invoice.number ?? "" }));
    router.push(paths.invoice(slug, result.value.id));
    return null;
  };

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[1fr_24rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <Card title={t("whatShouldHappen")}>
          <RadioGroup<Way>
            label={t("wayToCorrect")}
            hideLabel
            look="cards"
            value={way}
            onValueChange={setWay}
            options={[
              {
                value: "reissue",
                label: t("voidItAndMakeIt"),
                hint: screen.voidRefusal ?? t("theNumberStaysTakenA"),
                disabled: screen.voidRefusal !== null,
              },
              {
                value: "part",
                label: t("creditAPart"),
                hint: screen.creditRefusal ?? t("chooseLinesOrHowMany"),
                disabled: screen.creditRefusal !== null,
              },
              {
                value: "full",
                label: t("creditAllOfIt"),
                hint: screen.creditRefusal ?? t("aCreditNoteTakesBack"),
                disabled: screen.creditRefusal !== null,
              },
            ]}
          />
        </Card>
        {way === "part" && <CorrectionLines invoice={creditable} choices={choices} onChange={setChoices} />}
        <Card>
          <div className="flex flex-col gap-4">
            {way !== "reissue" && (
              <Checkbox
                checked={freesTime}
                onCheckedChange={setFreesTime}
                label={t("theCreditedTimeCanBe")}
                hint={t("leaveItOutWhereThe")}
              />
            )}
            <Field
              label={t("reason")}
              hint={way === "reissue" ? t("itStaysInTheRecords") : t("itStandsOnTheCredit")}
              error={problem?.reason}
            >
              {(aria) => (
                <Textarea
                  {...aria}
                  value={reason}
                  maxLength={500}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
          </div>
        </Card>
      </div>
      <div className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-(--bar-height)">
        <CorrectionEffect way={way} screen={screen} effect={effect} freesTime={freesTime} />
        {problem && !problem.reason && (
          <Notice kind="danger" role="alert">
            {problem.message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <LinkButton href={paths.invoice(slug, invoice.id)}>{t("cancel")}</LinkButton>
          <Button
            variant="primary"
            pending={pending}
            disabledReason={"refused" in effect ? effect.refused : null}
            onClick={() => void act()}
          >
            {way === "reissue"
              ? t("voidAndMakeItAgain", { number: invoice.number ?? "" })
              : t("issueTheCreditNote")}
          </Button>
        </div>
      </div>
    </div>
  );
}

export type Foreseen = CreditEffect | { refused: string } | { reissues: true };

/** What would happen, or the one sentence that says why it cannot. */
function foresee(
  way: Way,
  screen: CorrectionScreen,
  { choices, freesTime }: { choices: CreditChoice[]; freesTime: boolean },
  chooseALine: string,
): Foreseen {
  if (way === "reissue") return screen.voidRefusal ? { refused: screen.voidRefusal } : { reissues: true };
  if (screen.creditRefusal) return { refused: screen.creditRefusal };
  if (way === "part" && choices.length === 0) return { refused: chooseALine };
  try {
    return creditEffect(screen.invoice, screen.creditable, choices, freesTime);
  } catch (error) {
    if (error instanceof AppError) return { refused: error.message };
    throw error;
  }
}
