"use server";

import { changeRoleInput, inviteMemberInput, oneMemberInput } from "@/lib/members/schema";
import { defineAction } from "@/server/http/action";
import { archiveMember } from "@/server/members/archive-member";
import { changeRole } from "@/server/members/change-role";
import { inviteMember } from "@/server/members/invite-member";
import { resendInvitation } from "@/server/members/resend-invitation";
import { restoreMember } from "@/server/members/restore-member";
import { revokeInvitation } from "@/server/members/revoke-invitation";

export const inviteMemberAction = defineAction(inviteMemberInput, inviteMember);
export const resendInvitationAction = defineAction(oneMemberInput, resendInvitation);
export const revokeInvitationAction = defineAction(oneMemberInput, revokeInvitation);
export const changeRoleAction = defineAction(changeRoleInput, changeRole);
export const archiveMemberAction = defineAction(oneMemberInput, archiveMember);
export const restoreMemberAction = defineAction(oneMemberInput, restoreMember);
