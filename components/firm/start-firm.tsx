"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { ComboboxField } from "@/components/forms/combobox-field";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ComboboxOption } from "@/components/ui/option-match";
import { type SaveStartInput, saveStartInput } from "@/lib/firm/start";
import { ownTimeZone } from "@/lib/format";
import type { Result } from "@/lib/result";

type StartFirmProps = {
  action: (input: SaveStartInput) => Promise<Result<{ version: number }>>;
  firm: SaveStartInput;
  currencies: readonly ComboboxOption[];
  timeZones: readonly ComboboxOption[];
  nextHref: string;
};

/** The first of the first steps: who bills, in what, and when a day begins. */
export function StartFirm({ action, firm, currencies, timeZones, nextHref }: StartFirmProps) {
  const t = useTranslations("firm.startFirm");
  const router = useRouter();
  const form = useActionForm({
    schema: saveStartInput,
    action,
    defaultValues: firm,
    onSuccess: () => router.push(nextHref),
  });
  const { control } = form;
  const zone = form.watch("timeZone");
  return (
    <Form form={form} actions={<SubmitButton>{t("continue")}</SubmitButton>}>
      <Card title={t("yourFirm")} text={t("allOfThisCanBe")}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            control={control}
            name="name"
            label={t("name")}
            hint={t("asItStandsOnInvoices")}
            autoComplete="organization"
            className="sm:col-span-2"
          />
          <ComboboxField
            control={control}
            name="currency"
            label={t("currency")}
            options={currencies}
            hint={t("aCustomerCanHaveAnother")}
          />
          <div className="flex flex-col items-start gap-1">
            <ComboboxField
              control={control}
              name="timeZone"
              label={t("timeZone")}
              options={timeZones}
              hint={t("whereTodayBegins")}
              className="w-full"
            />
            <OwnZone zone={zone} timeZones={timeZones} onUse={(own) => form.setValue("timeZone", own)} />
          </div>
        </div>
      </Card>
    </Form>
  );
}

type OwnZoneProps = {
  zone: string;
  timeZones: readonly ComboboxOption[];
  onUse: (zone: string) => void;
};

/** Offers the zone of the person's own clock when it is another one. */
function OwnZone({ zone, timeZones, onUse }: OwnZoneProps) {
  const t = useTranslations("firm.startFirm");
  const own = useOwnZone();
  if (!own || own === zone || !timeZones.some(({ value }) => value === own)) return null;
  return (
    <Button size="sm" variant="ghost" onClick={() => onUse(own)}>
      {t("useAsOnThisComputer", { own })}
    </Button>
  );
}

const never = () => () => {};
const useOwnZone = () => useSyncExternalStore(never, ownTimeZone, () => null);
