"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { toast } from "sonner";
import { Card } from "@/components/ui/card";
import type { CustomerScreen } from "@/server/customers/read";
import { CustomerForm, type CustomerFormProps } from "./customer-form";

type CustomerSettingsFormProps = {
  customer: Pick<CustomerScreen, "details" | "form">;
  action: CustomerFormProps["action"];
  disabledReason: string | null;
};

/** The details of a customer, to be changed in place and as often as one likes. */
export function CustomerSettingsForm({ customer, action, disabledReason }: CustomerSettingsFormProps) {
  const t = useTranslations("customers.customerSettingsForm");
  const version = useRef(customer.details.version);
  const save: CustomerFormProps["action"] = async (input) => {
    const result = await action({ ...input, version: version.current });
    if (result.ok) version.current = result.value.version;
    return result;
  };
  return (
    <Card title={t("details")} text={t("whatWasIssuedAlreadyKeeps")}>
      <CustomerForm
        action={save}
        options={customer.form}
        details={customer.details}
        disabledReason={disabledReason}
        onSaved={(_, name) => toast.success(t("saved", { name }))}
      />
    </Card>
  );
}
