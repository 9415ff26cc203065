import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AcceptForm } from "@/components/members/accept-form";
import { JoinButton } from "@/components/members/join-button";
import { FocusPage } from "@/components/shell/focus-page";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import { currentUser } from "@/server/http/session";
import { findInvitation } from "@/server/members/accept-invitation";
import { acceptInvitationAction, joinFirmAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.invitationPage");
  return { title: t("invitation"), referrer: "no-referrer" };
}

type PageProps = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: PageProps) {
  const t = await getTranslations("auth.invitationPage");
  const { token } = await params;
  const invitation = await findInvitation(token, new Date());
  if (!invitation) {
    return (
      <FocusPage title={t("thisInvitationIsNotOpen")} text={t("itWasUsedWithdrawnOr")}>
        <LinkButton href={paths.signIn()} variant="primary">
          {t("signIn")}
        </LinkButton>
      </FocusPage>
    );
  }
  const title = t("join", { firmName: invitation.firmName });
  const user = await currentUser();
  if (user) {
    return (
      <FocusPage title={title} text={t("youAreSignedInAs", { email: user.email })}>
        <JoinButton action={joinFirmAction.bind(null, token)} label={title} />
      </FocusPage>
    );
  }
  if (invitation.hasAccount) {
    return (
      <FocusPage title={title} text={t("hasAnAccountHereAlready", { email: invitation.email })}>
        <LinkButton href={paths.signIn(paths.acceptInvitation(token))} variant="primary">
          {t("signIn")}
        </LinkButton>
      </FocusPage>
    );
  }
  return (
    <FocusPage title={title} text={t("chooseAPasswordFor", { email: invitation.email })}>
      <AcceptForm action={acceptInvitationAction.bind(null, token)} name={invitation.name} />
    </FocusPage>
  );
}
