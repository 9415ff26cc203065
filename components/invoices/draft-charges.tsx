"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Dispatch, useEffect, useRef } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { FieldErrors } from "@/lib/result";
import { DecimalInput } from "./decimal-input";
import type { ChargeForm, DraftForm } from "./draft-form";
import type { DraftChange } from "./draft-history";
import { groupById } from "./draft-problems";
import type { TaxChoice } from "./line-editor";
import { LineField } from "./line-field";
import { newId } from "./new-id";

type DraftChargesProps = {
  form: DraftForm;
  currency: string;
  problems: FieldErrors;
  taxes: readonly TaxChoice[];
  defaultTaxRateId: string;
  change: Dispatch<DraftChange>;
};

// Description | tax | amount | remove
const columns = "@2xl:grid-cols-[minmax(12rem,1fr)_12rem_9rem_2.5rem] @2xl:items-start @2xl:gap-x-2";

const addId = "add-charge";
const mostCharges = 20;

/** Charges and allowances on the whole invoice, each in one tax group. */
export function DraftCharges({
  form,
  currency,
  problems,
  taxes,
  defaultTaxRateId,
  change,
}: DraftChargesProps) {
  const t = useTranslations("draft.draftCharges");
  const { charges } = form;
  const wrong = groupById(problems, "charges");
  const { add, remove } = useChargeMoves(form, defaultTaxRateId, change);
  return (
    <Card
      flush={charges.length > 0}
      title={t("charges")}
      text={t("onTheWholeInvoiceAfter")}
      actions={
        <Button
          id={addId}
          size="sm"
          icon={<Plus aria-hidden />}
          disabledReason={
            charges.length < mostCharges ? null : t("anInvoiceCanHaveCharges", { count: mostCharges })
          }
          onClick={add}
        >
          {t("addCharge")}
        </Button>
      }
    >
      {charges.length === 0 ? (
        <p className="text-muted text-sm">{t("none")}</p>
      ) : (
        <>
          <div
            aria-hidden
            className={`hidden border-line border-b px-4 py-2 font-medium text-muted text-sm @2xl:grid ${columns}`}
          >
            <span className="pl-2.5">{t("description")}</span>
            <span className="pl-2.5">{t("tax")}</span>
            <span className="pr-2.5 text-right">{t("amount", { currency })}</span>
          </div>
          <ol className="divide-y divide-line">
            {charges.map((charge, index) => (
              <ChargeRow
                key={charge.id}
                charge={charge}
                index={index}
                currency={currency}
                error={(field) => wrong.get(charge.id)?.[field]}
                taxes={taxes}
                set={(values) => change({ type: "charge", id: charge.id, values })}
                onRemove={() => remove(charge.id)}
              />
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

/** Adds and removes charges, and takes the focus along. */
function useChargeMoves(form: DraftForm, defaultTaxRateId: string, change: Dispatch<DraftChange>) {
  const t = useTranslations("draft.draftCharges");
  const { charges, lines } = form;
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });
  const add = () => {
    const { taxRateId = defaultTaxRateId } = charges.at(-1) ?? lines.at(-1) ?? {};
    const charge = { id: newId(), description: "", amount: "", taxRateId };
    focusNext.current = `charge-${charge.id}-description`;
    change({ type: "insert-charge", charge, at: charges.length });
  };
  const remove = (id: string) => {
    const at = charges.findIndex((charge) => charge.id === id);
    const charge = charges[at];
    const neighbour = charges[at + 1] ?? charges[at - 1];
    if (!charge) return;
    focusNext.current = neighbour ? `charge-${neighbour.id}-remove` : addId;
    change({ type: "remove-charge", id });
    toast(t("chargeRemoved", { number: at + 1 }), {
      action: { label: t("undo"), onClick: () => change({ type: "insert-charge", charge, at }) },
    });
  };
  return { add, remove };
}

type ChargeRowProps = {
  charge: ChargeForm;
  index: number;
  currency: string;
  error: (field: keyof ChargeForm) => string | undefined;
  taxes: readonly TaxChoice[];
  set: (values: Partial<ChargeForm>) => void;
  onRemove: () => void;
};

function ChargeRow({ charge, index, currency, error, taxes, set, onRemove }: ChargeRowProps) {
  const t = useTranslations("draft.draftCharges");
  const id = (field: string) => `charge-${charge.id}-${field}`;
  return (
    <li
      aria-label={t("charge", { number: index + 1 })}
      data-part={`charges.${charge.id}`}
      className={`grid grid-cols-[1fr_1fr_2.5rem] gap-x-3 gap-y-2 px-4 py-3 ${columns}`}
    >
      <LineField
        id={id("description")}
        label={t("description")}
        error={error("description")}
        className="@max-2xl:col-span-3"
      >
        {(aria) => (
          <Input
            {...aria}
            maxLength={200}
            value={charge.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </LineField>
      <LineField id={id("tax")} label={t("tax")} error={error("taxRateId")}>
        {(aria) => (
          <Select
            {...aria}
            value={charge.taxRateId}
            onValueChange={(taxRateId) => set({ taxRateId })}
            options={taxes}
          />
        )}
      </LineField>
      <LineField id={id("amount")} label={t("amountIn", { currency })} error={error("amount")}>
        {(aria) => (
          <DecimalInput
            {...aria}
            placeholder="0.00"
            value={charge.amount}
            onValueChange={(amount) => set({ amount })}
          />
        )}
      </LineField>
      <span className="flex items-start justify-end @max-2xl:items-end">
        <IconButton
          id={id("remove")}
          label={t("removeCharge", { number: index + 1 })}
          icon={<Trash2 aria-hidden />}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}
