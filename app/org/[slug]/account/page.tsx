import type { Metadata } from "next";
import { PasswordForm } from "@/components/members/password-form";
import { SessionList } from "@/components/members/session-list";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { currentUser, pageCtx, pageRead } from "@/server/http/session";
import { readAccount } from "@/server/members/read";
import { changePasswordAction, signOutEverywhereAction } from "./actions";

export const metadata: Metadata = { title: "Your account" };

type PageProps = { params: Promise<{ slug: string }> };

export default async function AccountPage({ params }: PageProps) {
  const { slug } = await params;
  const account = await pageRead(readAccount(await pageCtx(slug)));
  const user = await currentUser();
  return (
    <>
      <PageHeader title="Your account" meta="Yours alone, the same in every firm you belong to" />
      <Card>
        <DescriptionList
          items={[
            { term: "Name", detail: account.name },
            { term: "E-mail", detail: account.email },
          ]}
        />
      </Card>
      <Card title="Password" text="A change signs you out everywhere but here.">
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
