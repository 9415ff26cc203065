import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactsCard } from "@/components/customers/contacts-card";
import { CustomerHeader } from "@/components/customers/customer-header";
import { readContacts } from "@/server/customers/read-contacts";
import { pageCtx, pageRead } from "@/server/http/session";
import { removeContactAction, saveContactAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customers.contactsPage");
  return { title: t("contactsOfACustomer") };
}

type PageProps = { params: Promise<{ slug: string; id: string }> };

export default async function CustomerContactsPage({ params }: PageProps) {
  const whyNot = await getTranslations("enums.whyNot");
  const t = await getTranslations("customers.contactsPage");
  const { slug, id } = await params;
  const ctx = await pageCtx(slug);
  const { customer, contacts, invoiceEmail, mayChange } = await pageRead(readContacts(ctx, id));
  const archived = customer.isArchived ? t("isArchivedRestoreItFirst", { name: customer.name }) : null;
  return (
    <>
      <CustomerHeader slug={slug} viewer={ctx.role} customer={customer} current="contacts" />
      <ContactsCard
        customerId={id}
        contacts={contacts}
        invoiceEmail={invoiceEmail}
        disabledReason={mayChange ? archived : whyNot("customer:write")}
        actions={{
          save: saveContactAction.bind(null, slug),
          remove: removeContactAction.bind(null, slug),
        }}
      />
    </>
  );
}
