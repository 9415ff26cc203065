import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { StartBegin } from "@/components/firm/start-begin";
import { StartFirm } from "@/components/firm/start-firm";
import { StartNumbers } from "@/components/firm/start-numbers";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Steps } from "@/components/ui/steps";
import { type StartStep, startStepInput, startSteps } from "@/lib/firm/start";
import { currencyName, timeZones } from "@/lib/format";
import { currencyCodes } from "@/lib/money/currency";
import { paths, withQuery } from "@/lib/paths";
import { readStart, type StartScreen } from "@/server/firm/read-start";
import { pageCtx, pageRead, requestLocale } from "@/server/http/session";
import { changeSeriesAction } from "../settings/actions";
import { finishSetUpAction, saveStartAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("firm.startPage");
  return { title: t("firstSteps") };
}

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The first steps of a new firm, one page each, so that Back of the browser goes back. */
export default async function StartPage({ params, searchParams }: PageProps) {
  const t = await getTranslations("firm.startPage");
  const { slug } = await params;
  const step = startStepInput.parse((await searchParams).step);
  const screen = await pageRead(readStart(await pageCtx(slug)));
  const locale = await requestLocale();
  return (
    <div className="flex w-full max-w-3xl flex-col gap-5">
      <PageHeader title={t("firstSteps")} meta={t("threeOfThemThenYour")} />
      <Steps
        label={t("firstSteps")}
        steps={startSteps.map((one) => t(one))}
        current={startSteps.indexOf(step)}
      />
      <Step slug={slug} step={step} screen={screen} locale={locale} />
    </div>
  );
}

type StepProps = { slug: string; step: StartStep; screen: StartScreen; locale: string };

function Step({ slug, step, screen, locale }: StepProps) {
  const t = useTranslations("firm.startPage");
  const href = (to: StartStep) => withQuery(paths.start(slug), { step: to });
  if (step === "begin") {
    return (
      <StartBegin
        slug={slug}
        finishAction={finishSetUpAction.bind(null, slug)}
        previousHref={href("numbers")}
      />
    );
  }
  if (step === "firm") {
    return (
      <StartFirm
        action={saveStartAction.bind(null, slug)}
        firm={screen.firm}
        currencies={currencyCodes.map((code) => ({
          value: code,
          label: code,
          detail: currencyName(code, locale),
        }))}
        timeZones={timeZones().map((zone) => ({ value: zone, label: zone }))}
        nextHref={href("numbers")}
      />
    );
  }
  if (!screen.series || screen.series.isInUse) {
    return (
      <Notice
        kind="info"
        title={t("invoicesHaveNumbersAlready")}
        actions={<LinkButton href={href("begin")}>{t("continue")}</LinkButton>}
      >
        {t("theSeriesThatGaveThem")}
      </Notice>
    );
  }
  return (
    <StartNumbers
      action={changeSeriesAction.bind(null, slug)}
      series={screen.series}
      today={screen.today}
      previousHref={href("firm")}
      nextHref={href("begin")}
    />
  );
}
