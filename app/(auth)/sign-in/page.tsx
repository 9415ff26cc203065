import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LanguageChoice } from "@/components/auth/language-choice";
import { FocusPage } from "@/components/shell/focus-page";
import { ownPath, paths } from "@/lib/paths";
import { currentUser, requestLanguage } from "@/server/http/session";
import { readDemoSignIns } from "@/server/members/demo-sign-ins";
import { listMemberships } from "@/server/members/session";
import { chooseLanguageAction, signOutAction } from "../actions";
import { NoFirm } from "./no-firm";
import { SignIn } from "./sign-in";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signInPage");
  return { title: t("signIn") };
}

type PageProps = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignInPage({ searchParams }: PageProps) {
  const t = await getTranslations("auth.signInPage");
  const { callbackUrl } = await searchParams;
  const next = ownPath(typeof callbackUrl === "string" ? callbackUrl : undefined) ?? paths.home();
  const user = await currentUser();
  if (user) {
    const [first] = await listMemberships(user.userId);
    if (first) redirect(next === paths.home() ? paths.dashboard(first.slug) : next);
    return <NoFirm email={user.email} signOutAction={signOutAction} />;
  }
  return (
    <FocusPage
      title={t("signIn")}
      text={t("timeInInvoicesOut")}
      footer={<LanguageChoice current={await requestLanguage()} action={chooseLanguageAction} />}
    >
      <SignIn next={next} demo={await readDemoSignIns()} />
    </FocusPage>
  );
}
