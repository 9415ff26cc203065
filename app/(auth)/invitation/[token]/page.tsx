import type { Metadata } from "next";
import { AcceptForm } from "@/components/members/accept-form";
import { JoinButton } from "@/components/members/join-button";
import { FocusPage } from "@/components/shell/focus-page";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import { currentUser } from "@/server/http/session";
import { findInvitation } from "@/server/members/accept-invitation";
import { acceptInvitationAction, joinFirmAction } from "./actions";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

type PageProps = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: PageProps) {
  const { token } = await params;
  const invitation = await findInvitation(token, new Date());
  if (!invitation) {
    return (
      <FocusPage
        title="This invitation is not open"
        text="It was used, withdrawn or has expired. Ask whoever invited you for a new one."
      >
        <LinkButton href={paths.signIn()} variant="primary">
          Sign in
        </LinkButton>
      </FocusPage>
    );
  }
  const title = `Join ${invitation.firmName}`;
  const user = await currentUser();
  if (user) {
    return (
      <FocusPage title={title} text={`You are signed in as ${user.email}.`}>
        <JoinButton action={joinFirmAction.bind(null, token)} label={title} />
      </FocusPage>
    );
  }
  if (invitation.hasAccount) {
    return (
      <FocusPage
        title={title}
        text={`${invitation.email} has an account here already. Sign in to join with it.`}
      >
        <LinkButton href={paths.signIn(paths.acceptInvitation(token))} variant="primary">
          Sign in
        </LinkButton>
      </FocusPage>
    );
  }
  return (
    <FocusPage title={title} text={`Choose a password for ${invitation.email}.`}>
      <AcceptForm action={acceptInvitationAction.bind(null, token)} name={invitation.name} />
    </FocusPage>
  );
}
