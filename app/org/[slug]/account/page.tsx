import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/members/password-form";
import { PreferencesForm } from "@/components/members/preferences-form";
import { SessionList } from "@/components/members/session-list";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate, formatNumber, localeName, writtenLocales } from "@/lib/format";
import { languages } from "@/lib/language";
import { currentUser, pageCtx, pageRead } from "@/server/http/session";
import { readAccount } from "@/server/members/read";
import { changePasswordAction, savePreferencesAction, signOutEverywhereAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("members.accountPage");
  return { title: t("yourAccount") };
}

const localeChoices = writtenLocales.map((tag) => ({
  value: tag,
  label: localeName(tag),
  detail: `${formatDate("2026-11-30", tag)}, ${formatNumber("1234.5", tag)}`,
}));

type PageProps = { params: Promise<{ slug: string }> };

export default async function AccountPage({ params }: PageProps) {
  const t = await getTranslations("members.accountPage");
  const { slug } = await params;
  const account = await pageRead(readAccount(await pageCtx(slug)));
  const user = await currentUser();
  return (
    <>
      <PageHeader title={t("yourAccount")} meta={t("yoursAloneTheSameIn")} />
      <Card>
        <DescriptionList
          items={[
            { term: t("name"), detail: account.name },
            { term: t("email"), detail: account.email },
          ]}
        />
      </Card>
      <PreferencesForm
        action={savePreferencesAction.bind(null, slug)}
        preferences={{
          singleKeys: user?.singleKeys ?? true,
          locale: user?.locale ?? "",
          language: languages.find((language) => language === user?.language) ?? "",
        }}
        languages={languages.map((value) => ({ value, label: localeName(value) }))}
        locales={localeChoices}
      />
      <Card title={t("password")} text={t("aChangeSignsYouOut")}>
        <PasswordForm action={changePasswordAction.bind(null, slug)} />
      </Card>
      <SessionList
        sessions={account.sessions}
        ownSessionId={user?.sessionId ?? null}
        signOutEverywhere={signOutEverywhereAction.bind(null, slug)}
      />
    </>
  );
}
