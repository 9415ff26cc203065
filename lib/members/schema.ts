import { z } from "zod";
import { isLocale } from "@/lib/format";
import { languages } from "@/lib/language";

const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(200, "An e-mail address has at most 200 characters.")
  .pipe(z.email("Write an e-mail address such as ada@example.com."));

const newPassword = z
  .string()
  .min(12, "Choose a password of at least 12 characters.")
  .max(200, "A password has at most 200 characters.");

const memberName = z.string().trim().min(1, "Write the name.").max(120, "A name has at most 120 characters.");
const role = z.enum(["OWNER", "ADMIN", "MEMBER"], "Choose a role.");
const memberId = z.uuid();

export const signInInput = z.object({
  email: z.string().trim().min(1, "Write your e-mail address."),
  password: z.string().min(1, "Write your password."),
});
export type SignInInput = z.infer<typeof signInInput>;

/** With `memberId` it invites a person whose time is kept already; without, somebody new. */
export const inviteMemberInput = z.object({
  memberId: memberId.optional(),
  name: memberName,
  email: emailAddress,
  role,
});
export type InviteMemberInput = z.infer<typeof inviteMemberInput>;

export const changeRoleInput = z.object({ memberId, role });
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;

export const oneMemberInput = z.object({ memberId });
export type OneMemberInput = z.infer<typeof oneMemberInput>;

/** For somebody without an account. */
export const acceptInvitationInput = z.object({ name: memberName, password: newPassword });
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

export const changePasswordInput = z.object({
  current: z.string().min(1, "Write your present password."),
  password: newPassword,
});
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const savePreferencesInput = z.object({
  /** Whether shortcuts of a single key are in force. */
  singleKeys: z.boolean(),
  /** A language tag such as "en-GB" for dates and figures; empty for what the browser asks for. */
  locale: z.string().refine((tag) => tag === "" || isLocale(tag), "Choose one of the list."),
  /** The language of the interface; empty for what the browser asks for. */
  language: z.enum(["", ...languages], "Choose one of the list."),
});
export type SavePreferencesInput = z.output<typeof savePreferencesInput>;
