import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerHeader } from "@/components/customers/customer-header";
import { CustomerSettingsForm } from "@/components/customers/customer-settings-form";
import { CustomerRates } from "@/components/rates/customer-rates";
import { readCustomer } from "@/server/customers/read";
import { pageCtx, pageRead } from "@/server/http/session";
import { readCustomerRates } from "@/server/rates/read";
import { deleteRateAction, saveRateAction } from "../../../rates/actions";
import { saveCustomerAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customers.settingsPage");
  return { title: t("settingsOfACustomer") };
}

type PageProps = { params: Promise<{ slug: string; id: string }> };

export default async function CustomerSettingsPage({ params }: PageProps) {
  const t = await getTranslations("customers.settingsPage");
  const { slug, id } = await params;
  const ctx = await pageCtx(slug);
  const rates = await pageRead(readCustomerRates(ctx, id));
  const customer = await pageRead(readCustomer(ctx, id));
  const archived = customer.isArchived ? t("isArchivedRestoreItFirst", { name: customer.name }) : null;
  return (
    <>
      <CustomerHeader slug={slug} viewer={ctx.role} customer={customer} current="settings" />
      <CustomerSettingsForm
        key={archived}
        customer={customer}
        action={saveCustomerAction.bind(null, slug)}
        disabledReason={archived}
      />
      <CustomerRates
        customerId={id}
        rows={rates.rows}
        choices={rates.choices}
        disabledReason={archived}
        actions={{ save: saveRateAction.bind(null, slug), delete: deleteRateAction.bind(null, slug) }}
      />
    </>
  );
}
