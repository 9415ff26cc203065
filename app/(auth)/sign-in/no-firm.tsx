import { useTranslations } from "next-intl";
import { FocusPage } from "@/components/shell/focus-page";
import { Button } from "@/components/ui/button";

type NoFirmProps = { email: string; signOutAction: () => Promise<void> };

/** For somebody with an account whose last membership has ended. */
export function NoFirm({ email, signOutAction }: NoFirmProps) {
  const t = useTranslations("auth.noFirm");
  return (
    <FocusPage title={t("youDoNotBelongTo")} text={t("isSignedInButIs", { email })}>
      <form action={signOutAction}>
        <Button type="submit" variant="primary" className="w-full">
          {t("signOut")}
        </Button>
      </form>
    </FocusPage>
  );
}
