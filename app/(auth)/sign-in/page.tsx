import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FocusPage } from "@/components/shell/focus-page";
import { ownPath, paths } from "@/lib/paths";
import { currentUser } from "@/server/http/session";
import { readDemoSignIns } from "@/server/members/demo-sign-ins";
import { listMemberships } from "@/server/members/session";
import { signOutAction } from "../actions";
import { NoFirm } from "./no-firm";
import { SignIn } from "./sign-in";

export const metadata: Metadata = { title: "Sign in" };

type PageProps = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignInPage({ searchParams }: PageProps) {
  const { callbackUrl } = await searchParams;
  const next = ownPath(typeof callbackUrl === "string" ? callbackUrl : undefined) ?? paths.home();
  const user = await currentUser();
  if (user) {
    const [first] = await listMemberships(user.userId);
    if (first) redirect(next === paths.home() ? paths.dashboard(first.slug) : next);
    return <NoFirm email={user.email} signOutAction={signOutAction} />;
  }
  return (
    <FocusPage title="Sign in" text="Time in, invoices out.">
      <SignIn next={next} demo={await readDemoSignIns()} />
    </FocusPage>
  );
}
