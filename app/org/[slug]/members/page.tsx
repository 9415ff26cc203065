import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InviteDialog } from "@/components/members/invite-dialog";
import { MemberTable } from "@/components/members/member-table";
import { Card } from "@/components/ui/card";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { paths, withQuery } from "@/lib/paths";
import { can } from "@/lib/permissions";
import { pageCtx, pageRead } from "@/server/http/session";
import { readMembers } from "@/server/members/read";
import {
  archiveMemberAction,
  changeRoleAction,
  inviteMemberAction,
  resendInvitationAction,
  restoreMemberAction,
  revokeInvitationAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("members.page");
  return { title: t("members") };
}

type PageProps = { params: Promise<{ slug: string }>; searchParams: Promise<{ show?: string | string[] }> };

export default async function MembersPage({ params, searchParams }: PageProps) {
  const whyNot = await getTranslations("enums.whyNot");
  const t = await getTranslations("members.page");
  const { slug } = await params;
  const isArchive = (await searchParams).show === "archived";
  const ctx = await pageCtx(slug);
  const members = await pageRead(readMembers(ctx));
  const archived = members.filter((member) => member.state === "ARCHIVED");
  const present = members.filter((member) => member.state !== "ARCHIVED");
  const invite = inviteMemberAction.bind(null, slug);
  return (
    <>
      <PageHeader
        title={t("members")}
        actions={
          <InviteDialog
            action={invite}
            byOwner={ctx.role === "OWNER"}
            disabledReason={can(ctx.role, "member:write") ? null : whyNot("member:write")}
          />
        }
        tabs={
          archived.length > 0 && (
            <LinkTabs
              label={t("whichMembers")}
              tabs={[
                { label: t("present"), href: paths.members(slug), count: present.length, active: !isArchive },
                {
                  label: t("archived"),
                  href: withQuery(paths.members(slug), { show: "archived" }),
                  count: archived.length,
                  active: isArchive,
                },
              ]}
            />
          )
        }
      />
      <Card flush>
        <MemberTable
          members={isArchive ? archived : present}
          viewer={ctx.role}
          actions={{
            invite,
            resend: resendInvitationAction.bind(null, slug),
            revoke: revokeInvitationAction.bind(null, slug),
            changeRole: changeRoleAction.bind(null, slug),
            archive: archiveMemberAction.bind(null, slug),
            restore: restoreMemberAction.bind(null, slug),
          }}
        />
      </Card>
    </>
  );
}
