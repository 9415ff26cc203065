import { Building2 } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerTable } from "@/components/customers/customer-table";
import { NewCustomer } from "@/components/customers/new-customer";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { Toolbar } from "@/components/ui/toolbar";
import { listCustomersInput } from "@/lib/customers/schema";
import { paths, withQuery } from "@/lib/paths";
import { can } from "@/lib/permissions";
import { readCustomerForm, readCustomers } from "@/server/customers/read";
import { pageCtx, pageRead } from "@/server/http/session";
import { saveCustomerAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customers.page");
  return { title: t("customers") };
}

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CustomersPage({ params, searchParams }: PageProps) {
  const whyNot = await getTranslations("enums.whyNot");
  const t = await getTranslations("customers.page");
  const { slug } = await params;
  const input = listCustomersInput.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const { rows, previous, next, isEmpty } = await pageRead(readCustomers(ctx, input));
  const options = await pageRead(readCustomerForm(ctx));
  const path = paths.customers(slug);
  const { search, show } = input;
  const query = { search, show: show === "archived" ? show : undefined };
  const add = (
    <NewCustomer
      slug={slug}
      action={saveCustomerAction.bind(null, slug)}
      options={options}
      disabledReason={can(ctx.role, "customer:write") ? null : whyNot("customer:write")}
    />
  );
  return (
    <>
      <PageHeader
        title={t("customers")}
        actions={!isEmpty && add}
        tabs={
          !isEmpty && (
            <LinkTabs
              label={t("whichCustomers")}
              tabs={[
                { label: t("active"), href: withQuery(path, { search }), active: show === "active" },
                {
                  label: t("archived"),
                  href: withQuery(path, { search, show: "archived" }),
                  active: show === "archived",
                },
              ]}
            />
          )
        }
      />
      {!isEmpty && (
        <Toolbar>
          <SearchBox
            label={t("searchCustomers")}
            placeholder={t("name")}
            path={path}
            query={{ show: query.show }}
            value={search ?? ""}
          />
        </Toolbar>
      )}
      <Card flush>
        {rows.length > 0 ? (
          <CustomerTable slug={slug} rows={rows} showMoney={can(ctx.role, "rate:read", {})} />
        ) : isEmpty ? (
          <EmptyState
            icon={<Building2 aria-hidden />}
            title={t("noCustomersYet")}
            text={t("addWhomYouWorkFor")}
            action={
              <>
                {add}
                {can(ctx.role, "time:import") && (
                  <LinkButton href={paths.timeImport(slug)}>{t("importTime")}</LinkButton>
                )}
              </>
            }
          />
        ) : (
          <EmptyState
            icon={<Building2 aria-hidden />}
            title={search ? t("noCustomerMatches") : t("noArchivedCustomers")}
            text={search ? t("nobodyHereIsCalled", { search }) : t("whatYouArchiveIsKept")}
            action={<LinkButton href={path}>{t("showAllCustomers")}</LinkButton>}
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label={t("customers2")}
            previousHref={previous && withQuery(path, { ...query, before: previous })}
            nextHref={next && withQuery(path, { ...query, after: next })}
          >
            {t("onThisPage", { count: rows.length })}
          </Pagination>
        </div>
      </Card>
    </>
  );
}
