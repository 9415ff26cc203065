/** Who may do what (domain rules §3). `lead` and `creator` open a permission to a member whom those facts hold for. */
export type Role = "OWNER" | "ADMIN" | "MEMBER";

export const roleNames: Record<Role, string> = { OWNER: "Owner", ADMIN: "Admin", MEMBER: "Member" };

interface Rule {
  roles: readonly Role[];
  lead?: true;
  creator?: true;
  /** What a refused person reads: "Only … may …". */
  who: string;
}

const admins = ["OWNER", "ADMIN"] as const;
const everybody = ["OWNER", "ADMIN", "MEMBER"] as const;

export const permissions = {
  "invoice:read": {
    roles: admins,
    lead: true,
    creator: true,
    who: "an owner, an admin, the project's lead or its creator may read this invoice",
  },
  "invoice:create": {
    roles: admins,
    lead: true,
    who: "an owner, an admin or the project's lead may make an invoice",
  },
  "invoice:edit": {
    roles: admins,
    lead: true,
    creator: true,
    who: "an owner, an admin, the project's lead or its creator may edit this draft",
  },
  "invoice:delete": {
    roles: admins,
    creator: true,
    who: "an owner, an admin or its creator may delete this draft",
  },
  "invoice:submit": {
    roles: admins,
    lead: true,
    creator: true,
    who: "an owner, an admin, the project's lead or its creator may submit this draft",
  },
  "invoice:approve": { roles: admins, who: "an owner or an admin may approve invoices" },
  "invoice:send": { roles: admins, who: "an owner or an admin may send invoices" },
  "invoice:credit": { roles: admins, who: "an owner or an admin may credit invoices" },
  "invoice:void": { roles: admins, who: "an owner or an admin may void invoices" },
  "payment:read": { roles: admins, who: "an owner or an admin may see payments" },
  "payment:record": { roles: admins, who: "an owner or an admin may record payments" },
  "payment:refund": { roles: admins, who: "an owner or an admin may refund or reverse payments" },
  "invoice:write-off": { roles: admins, who: "an owner or an admin may write off a balance" },
  "customer:read": { roles: everybody, who: "members may see customers" },
  "customer:write": { roles: admins, who: "an owner or an admin may change customers" },
  "project:read": { roles: everybody, who: "members may see projects" },
  "project:write": {
    roles: admins,
    lead: true,
    who: "an owner, an admin or the project's lead may change a project",
  },
  "project:place": {
    roles: admins,
    who: "an owner or an admin may add a project or move it to another customer",
  },
  "project:appoint": { roles: admins, who: "an owner or an admin may say who leads a project" },
  "rate:read": { roles: admins, who: "an owner or an admin may see rates" },
  "rate:write": { roles: admins, who: "an owner or an admin may change rates" },
  "member:read": { roles: everybody, who: "members may see the team" },
  "member:write": { roles: admins, who: "an owner or an admin may change members" },
  "settings:read": { roles: everybody, who: "members may see the firm's settings" },
  "settings:write": { roles: admins, who: "an owner or an admin may change the firm's settings" },
  "time:log": { roles: everybody, who: "members may log time" },
  "time:read-all": {
    roles: admins,
    lead: true,
    who: "an owner, an admin or the project's lead may see others' time",
  },
  "time:edit-all": {
    roles: admins,
    lead: true,
    who: "an owner, an admin or the project's lead may change others' time",
  },
  "time:write-down": {
    roles: admins,
    lead: true,
    who: "an owner, an admin or the project's lead may hold time back or write it off",
  },
  "time:import": { roles: admins, who: "an owner or an admin may import time" },
  "continuity:read": { roles: admins, who: "an owner or an admin may see every number that was given" },
  "verify:read": { roles: ["OWNER"], who: "an owner may verify the books" },
  "audit:read": { roles: admins, who: "an owner or an admin may read the audit trail" },
  "account:write": { roles: everybody, who: "members may change their own account" },
  "dashboard:read": { roles: everybody, who: "members may see the dashboard" },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

/** What is true of this person and this thing; left out while the thing has not been loaded yet. */
export interface Standing {
  lead?: boolean;
  creator?: boolean;
}

/** Whether a role, with what else holds, has a permission. Without `standing`: whether it could have it for some thing. */
export function can(role: Role, permission: Permission, standing?: Standing): boolean {
  const rule: Rule = permissions[permission];
  if (rule.roles.includes(role)) return true;
  if (!standing) return Boolean(rule.lead || rule.creator);
  return Boolean((rule.lead && standing.lead) || (rule.creator && standing.creator));
}

/** The sentence for a person who may not. */
export function whyNot(permission: Permission): string {
  return `Only ${permissions[permission].who}.`;
}
