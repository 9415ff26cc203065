import { cookies } from "next/headers";
import { type ReactNode, Suspense } from "react";
import { signOutAction } from "@/app/(auth)/actions";
import { AppShell } from "@/components/shell/app-shell";
import { sidebarCookie } from "@/components/shell/sidebar-cookie";
import { paths } from "@/lib/paths";
import { roleNames } from "@/lib/permissions";
import { env } from "@/server/env";
import { currentUser, pageCtx } from "@/server/http/session";
import { listMemberships } from "@/server/members/session";
import { HeaderTimer } from "./header-timer";
import { navOf } from "./nav";

type LayoutProps = { params: Promise<{ slug: string }>; children: ReactNode };

export default async function FirmLayout({ params, children }: LayoutProps) {
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  const user = await currentUser();
  const memberships = user ? await listMemberships(user.userId) : [];
  const firms = memberships.map((membership) => ({ name: membership.firmName, slug: membership.slug }));
  const firm = firms.find((one) => one.slug === slug) ?? { name: slug, slug };
  return (
    <AppShell
      firm={firm}
      firms={firms}
      user={{ name: ctx.actor.name, email: user?.email ?? "", role: roleNames[ctx.role] }}
      accountHref={paths.account(slug)}
      nav={navOf(slug, ctx.role, env().DOCKET_MAILBOX === "1")}
      signOutAction={signOutAction}
      tools={
        <Suspense>
          <HeaderTimer slug={slug} />
        </Suspense>
      }
      sidebarCollapsed={(await cookies()).get(sidebarCookie)?.value === "1"}
    >
      {children}
    </AppShell>
  );
}
