import { CircleDollarSign } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewRate } from "@/components/rates/new-rate";
import { RateTable } from "@/components/rates/rate-table";
import { ReRateDialog } from "@/components/rates/re-rate-dialog";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { Toolbar } from "@/components/ui/toolbar";
import { paths, withQuery } from "@/lib/paths";
import { can } from "@/lib/permissions";
import { listRatesInput } from "@/lib/rates/list";
import { pageCtx, pageRead } from "@/server/http/session";
import { readRates } from "@/server/rates/read";
import { deleteRateAction, previewReRateAction, reRateAction, saveRateAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rates.page");
  return { title: t("rates") };
}

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function RatesPage({ params, searchParams }: PageProps) {
  const whyNot = await getTranslations("enums.whyNot");
  const t = await getTranslations("rates.page");
  const { slug } = await params;
  const input = listRatesInput.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const { rows, previous, next, isEmpty, choices } = await pageRead(readRates(ctx, input));
  const path = paths.rates(slug);
  const { search } = input;
  const show = input.show === "all" ? "all" : undefined;
  const reason = can(ctx.role, "rate:write") ? null : whyNot("rate:write");
  const save = saveRateAction.bind(null, slug);
  const add = <NewRate action={save} choices={choices} disabledReason={reason} />;
  const tabs = [
    { label: t("inEffect"), href: withQuery(path, { search }), active: !show },
    { label: t("all"), href: withQuery(path, { search, show: "all" }), active: Boolean(show) },
  ];
  return (
    <>
      <PageHeader
        title={t("rates")}
        meta={t("theMostSpecificRateThat")}
        actions={
          <>
            <ReRateDialog
              choices={choices}
              disabledReason={reason}
              actions={{
                preview: previewReRateAction.bind(null, slug),
                carryOut: reRateAction.bind(null, slug),
              }}
            />
            {!isEmpty && add}
          </>
        }
        tabs={!isEmpty && <LinkTabs label={t("whichRates")} tabs={tabs} />}
      />
      {!isEmpty && (
        <Toolbar>
          <SearchBox
            label={t("searchRates")}
            placeholder={t("projectCustomerOrPerson")}
            path={path}
            query={{ show }}
            value={search ?? ""}
          />
        </Toolbar>
      )}
      <Card flush>
        {rows.length > 0 ? (
          <RateTable
            rows={rows}
            choices={choices}
            actions={{ save, delete: deleteRateAction.bind(null, slug) }}
          />
        ) : (
          <EmptyState
            icon={<CircleDollarSign aria-hidden />}
            title={isEmpty ? t("noRatesYet") : t("noRateMatches")}
            text={isEmpty ? t("beginWithOneRateFor") : t("nothingHereWithThisSearch")}
            action={isEmpty ? add : <LinkButton href={path}>{t("showAllRates")}</LinkButton>}
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label={t("rates2")}
            previousHref={previous && withQuery(path, { search, show, before: previous })}
            nextHref={next && withQuery(path, { search, show, after: next })}
          >
            {t("onThisPage", { count: rows.length })}
          </Pagination>
        </div>
      </Card>
    </>
  );
}
