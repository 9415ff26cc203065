import { FocusPage } from "@/components/shell/focus-page";
import { Button } from "@/components/ui/button";

type NoFirmProps = { email: string; signOutAction: () => Promise<void> };

/** For somebody with an account whose last membership has ended. */
export function NoFirm({ email, signOutAction }: NoFirmProps) {
  return (
    <FocusPage
      title="You do not belong to a firm"
      text={`${email} is signed in, but is a member of no firm here. Ask an owner or an admin of yours for an invitation.`}
    >
      <form action={signOutAction}>
        <Button type="submit" variant="primary" className="w-full">
          Sign out
        </Button>
      </form>
    </FocusPage>
  );
}
