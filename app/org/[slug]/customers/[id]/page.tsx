import type { Metadata } from "next";
import { CustomerActions } from "@/components/customers/customer-actions";
import { CustomerCards } from "@/components/customers/customer-cards";
import { CustomerDetails } from "@/components/customers/customer-details";
import { CustomerHeader } from "@/components/customers/customer-header";
import { paths, withQuery } from "@/lib/paths";
import { readCustomer, readCustomerHeader } from "@/server/customers/read";
import { pageCtx, pageRead } from "@/server/http/session";
import { archiveCustomerAction, restoreCustomerAction } from "../actions";

type PageProps = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, id } = await params;
  return { title: (await pageRead(readCustomerHeader(await pageCtx(slug), id))).name };
}

export default async function CustomerPage({ params }: PageProps) {
  const { slug, id } = await params;
  const ctx = await pageCtx(slug);
  const customer = await pageRead(readCustomer(ctx, id));
  return (
    <>
      <CustomerHeader
        slug={slug}
        viewer={ctx.role}
        customer={customer}
        current="overview"
        actions={
          <CustomerActions
            customer={customer}
            viewer={ctx.role}
            newInvoiceHref={withQuery(paths.newInvoice(slug), { customer: id })}
            settingsHref={paths.customerSettings(slug, id)}
            actions={{
              archive: archiveCustomerAction.bind(null, slug),
              restore: restoreCustomerAction.bind(null, slug),
            }}
          />
        }
      />
      {customer.figures && (
        <CustomerCards slug={slug} customerId={id} figures={customer.figures} paid={customer.paid} />
      )}
      <CustomerDetails customer={customer} />
    </>
  );
}
