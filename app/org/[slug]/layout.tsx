import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { signOutAction } from "@/app/(auth)/actions";
import { Texts } from "@/app/texts";
import { SetUpNotice } from "@/components/firm/set-up-notice";
import { AppShell } from "@/components/shell/app-shell";
import { sidebarCookie } from "@/components/shell/sidebar-cookie";
import { paths } from "@/lib/paths";
import { memberIdOf } from "@/server/ctx";
import { env } from "@/server/env";
import { currentUser, pageCtx } from "@/server/http/session";
import { listMemberships } from "@/server/members/session";
import { HeaderTimer } from "./header-timer";
import { createOf, morePagesOf, navOf } from "./nav";
import { finishSetUpAction } from "./start/actions";

type LayoutProps = { params: Promise<{ slug: string }>; children: ReactNode };

export default async function FirmLayout({ params, children }: LayoutProps) {
  const { slug } = await params;
  const [pages, roles] = await Promise.all([getTranslations("shell.pages"), getTranslations("enums.role")]);
  const ctx = await pageCtx(slug);
  const user = await currentUser();
  const memberships = user ? await listMemberships(user.userId) : [];
  const firms = memberships.map((membership) => ({ name: membership.firmName, slug: membership.slug }));
  const firm = firms.find((one) => one.slug === slug) ?? { name: slug, slug };
  const isNew = ctx.role === "OWNER" && memberships.some((one) => one.slug === slug && !one.isSetUp);
  return (
    <Texts of={["time"]}>
      <AppShell
        firm={firm}
        firms={firms}
        user={{ name: ctx.actor.name, email: user?.email ?? "", role: roles(ctx.role) }}
        accountHref={paths.account(slug)}
        nav={navOf(slug, ctx.role, env().DOCKET_MAILBOX === "1", pages)}
        morePages={morePagesOf(slug, ctx.role, pages)}
        create={createOf(slug, ctx.role, pages)}
        owner={`${slug}.${memberIdOf(ctx)}`}
        singleKeys={user?.singleKeys}
        signOutAction={signOutAction}
        banner={
          isNew && <SetUpNotice href={paths.start(slug)} finishAction={finishSetUpAction.bind(null, slug)} />
        }
        tools={
          <Suspense>
            <HeaderTimer slug={slug} />
          </Suspense>
        }
        sidebarCollapsed={(await cookies()).get(sidebarCookie)?.value === "1"}
      >
        {children}
      </AppShell>
    </Texts>
  );
}
