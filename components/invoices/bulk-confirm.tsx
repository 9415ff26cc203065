"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { type ActionForm, useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import type { Texts } from "@/components/ui/texts";
import { formatMoney } from "@/lib/format";
import { type BulkKind, bulkLimits, mailPlaceholders } from "@/lib/invoices/bulk";
import { defaultMail } from "@/lib/invoices/default-mail";
import type { BulkPlan } from "@/server/invoices/preview-bulk";
import type { BulkDialogProps } from "./bulk-dialog";

type BulkConfirmProps = BulkDialogProps & {
  plan: BulkPlan;
  onBusy: (busy: boolean) => void;
  onLookAgain: () => void;
};

const mailForm = (t: Texts<"list.bulkConfirm">) =>
  z.object({
    subject: z.string().trim().min(1, t("giveASubject")).max(200),
    message: z.string().trim().min(1, t("writeAMessage")).max(8000),
  });
type MailForm = z.input<ReturnType<typeof mailForm>>;

/** The effect in words, the mail where one goes out, and the button that begins. */
export function BulkConfirm(props: BulkConfirmProps) {
  const t = useTranslations("list.bulkConfirm");
  const { kind, selection, firmName, plan, actions, onBusy, onLookAgain, onClose, onStarted } = props;
  const form = useActionForm({
    schema: mailForm(t),
    action: async (mail: MailForm) => {
      onBusy(true);
      const request = { kind, selection, stamp: plan.stamp, ...(kind === "SEND" && { mail }) };
      const result = await actions.start(request);
      onBusy(false);
      if (!result.ok && result.code === "CONFLICT") onLookAgain();
      return result;
    },
    defaultValues: defaultMail({ number: "{number}", firmName, amount: "{amount}", due: "{due date}" }),
    onSuccess: () => {
      onStarted();
      onClose();
    },
  });
  const isNothing = plan.taking === 0;
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={onClose}>{isNothing ? t("close") : t("cancel")}</Button>
          {!isNothing && <SubmitButton>{t(`confirm.${kind}`, { count: plan.taking })}</SubmitButton>}
        </>
      }
    >
      <Effect kind={kind} plan={plan} />
      {kind === "SEND" && !isNothing && <MailFields form={form} />}
    </Form>
  );
}

function MailFields({ form }: { form: ActionForm<MailForm> }) {
  const t = useTranslations("list.bulkConfirm");
  return (
    <>
      <TextField
        control={form.control}
        name="subject"
        label={t("subject")}
        maxLength={200}
        hint={t("eachMailGetsItsOwn", { placeholders: mailPlaceholders.join(", ") })}
      />
      <TextareaField control={form.control} name="message" label={t("message")} rows={7} />
    </>
  );
}

function Effect({ kind, plan }: { kind: BulkKind; plan: BulkPlan }) {
  const locale = useLocale();
  const t = useTranslations("list.bulkConfirm");
  const { taking, totals, leftOut } = plan;
  return (
    <div className="flex flex-col gap-3">
      {taking > 0 ? (
        <p className="text-pretty">{effectText(t, kind, plan)}</p>
      ) : (
        <p>{t("noneOfTheSelectedInvoices")}</p>
      )}
      {totals.length > 0 && (
        <ul className="flex flex-col gap-1" aria-label={t("whatTheyComeTo")}>
          {totals.map(({ currency, total, invoices }) => (
            <li key={currency} className="flex justify-between gap-4">
              <span className="text-muted">{t("in", { count: invoices, currency })}</span>
              <span className="figures font-medium">{formatMoney(total, currency, locale)}</span>
            </li>
          ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <Notice kind="warning" title={t("leftOut")}>
          <ul>
            {leftOut.map(({ reason, invoices }) => (
              <li key={reason}>{t("leftOutFor", { count: invoices, reason })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function effectText(t: Texts<"list.bulkConfirm">, kind: BulkKind, { taking, entries }: BulkPlan): string {
  if (kind === "APPROVE") return t("approving", { count: taking, entries });
  return kind === "SEND"
    ? t("sending", { count: taking })
    : t("zipping", { count: taking, limit: bulkLimits.PDF });
}
