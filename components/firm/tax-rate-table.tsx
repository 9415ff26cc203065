"use client";

import { Archive, CalendarRange, Ellipsis, Plus, Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale";
import type { Texts } from "@/components/ui/texts";
import type { AddTaxRateForm, OneTaxRateInput, SetTaxRateValidityForm } from "@/lib/firm/schema";
import { formatDate } from "@/lib/format";
import type { Result } from "@/lib/result";
import type { TaxRateRow } from "@/server/firm/read";
import { TaxRateDialog } from "./tax-rate-dialog";
import { TaxRateValidityDialog } from "./tax-rate-validity-dialog";

type TaxRateTableProps = {
  rates: TaxRateRow[];
  /** Today in the firm's time zone. */
  today: string;
  mayWrite: boolean;
  actions: {
    add: (input: AddTaxRateForm) => Promise<Result<{ id: string }>>;
    archive: (input: OneTaxRateInput) => Promise<Result<void>>;
    setValidity: (input: SetTaxRateValidityForm) => Promise<Result<void>>;
    setDefault: (input: OneTaxRateInput) => Promise<Result<void>>;
  };
};

function validityOf(
  { validFrom, validTo }: TaxRateRow,
  locale: string,
  t: Texts<"firm.taxRateTable">,
): string {
  const from = validFrom && formatDate(validFrom, locale);
  const to = validTo && formatDate(validTo, locale);
  if (from && to) return t("fromTo", { from, to });
  if (from) return t("from", { from });
  return to ? t("until", { to }) : t("always");
}

export function TaxRateTable({ rates, today, mayWrite, actions }: TaxRateTableProps) {
  const whyNot = useTranslations("enums.whyNot");
  const t = useTranslations("firm.taxRateTable");
  const categories = useTranslations("enums.taxCategory");
  const locale = useLocale();
  const [adding, setAdding] = useState(false);
  const [dating, setDating] = useState<TaxRateRow | null>(null);
  const [archiving, setArchiving] = useState<TaxRateRow | null>(null);
  const setDefault = async (rate: TaxRateRow) => {
    const result = await actions.setDefault({ taxRateId: rate.id });
    if (result.ok) toast.success(t("isTheDefaultNow", { name: rate.name }));
    else toast.error(result.message);
  };
  return (
    <Card
      flush
      title={t("taxRates")}
      text={t("eachLineOfAnInvoice")}
      actions={
        <Button
          icon={<Plus aria-hidden />}
          disabledReason={mayWrite ? null : whyNot("settings:write")}
          onClick={() => setAdding(true)}
        >
          {t("addRate")}
        </Button>
      }
    >
      <DataTable caption={t("taxRates")} stacked>
        <TableHead>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("category")}</HeadCell>
          <HeadCell align="end">{t("rate")}</HeadCell>
          <HeadCell>{t("valid")}</HeadCell>
          <HeadCell>{t("reasonOnTheInvoice")}</HeadCell>
          <HeadCell align="end">
            <span className="sr-only">{t("actions")}</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {rates.map((rate) => (
            <Row key={rate.id} muted={rate.isArchived}>
              <Cell lead>
                <span className="flex flex-wrap items-center gap-2 font-medium">
                  {rate.name}
                  {rate.isDefault && <Badge tone="blue">{t("default")}</Badge>}
                  {rate.isArchived && <Badge>{t("archived")}</Badge>}
                  {!rate.isArchived && rate.validTo !== null && rate.validTo < today && (
                    <Badge tone="amber">{t("expired")}</Badge>
                  )}
                </span>
              </Cell>
              <Cell label={t("category")}>{`${categories(rate.category)} (${rate.category})`}</Cell>
              <Cell label={t("rate")} align="end">
                {`${rate.rate} %`}
              </Cell>
              <Cell label={t("valid")}>{validityOf(rate, locale, t)}</Cell>
              <Cell label={t("reason")}>{rate.reason || "–"}</Cell>
              <Cell align="end" className="max-sm:absolute max-sm:top-1 max-sm:right-2">
                {mayWrite && !rate.isArchived && (
                  <DropdownMenu
                    trigger={
                      <IconButton
                        label={t("actionsFor", { name: rate.name })}
                        icon={<Ellipsis aria-hidden />}
                      />
                    }
                  >
                    <MenuItem
                      icon={<Star aria-hidden />}
                      disabledReason={rate.isDefault ? t("itIsTheDefault") : null}
                      onSelect={() => void setDefault(rate)}
                    >
                      {t("makeDefault")}
                    </MenuItem>
                    <MenuItem icon={<CalendarRange aria-hidden />} onSelect={() => setDating(rate)}>
                      {t("validity")}
                    </MenuItem>
                    <MenuItem
                      icon={<Archive aria-hidden />}
                      tone="danger"
                      disabledReason={rate.isDefault ? t("makeAnotherRateTheDefault") : null}
                      onSelect={() => setArchiving(rate)}
                    >
                      {t("archive")}
                    </MenuItem>
                  </DropdownMenu>
                )}
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
      <TaxRateDialog open={adding} onOpenChange={setAdding} action={actions.add} />
      {dating && (
        <TaxRateValidityDialog rate={dating} onClose={() => setDating(null)} action={actions.setValidity} />
      )}
      {archiving && (
        <ConfirmDialog
          open
          onOpenChange={() => setArchiving(null)}
          title={t("archive2", { name: archiving.name })}
          description={t("itCanNoLongerBe")}
          confirmLabel={t("archive3")}
          onConfirm={() => actions.archive({ taxRateId: archiving.id })}
        />
      )}
    </Card>
  );
}
