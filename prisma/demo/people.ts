import { randomBytes } from "node:crypto";
import type { Role } from "@/lib/permissions";
import type { Ctx } from "@/server/ctx";
import { finishSetUp } from "@/server/firm/finish-set-up";
import { acceptInvitation } from "@/server/members/accept-invitation";
import { createFirm } from "@/server/members/create-firm";
import { saveInvitation } from "@/server/members/invite-member";

export interface Person {
  name: string;
  email: string;
  role: Role;
  password: string;
  ctx: Ctx;
}

export type People = Record<"hanna" | "jonas" | "mira" | "tomas" | "aiko", Person>;

const staff = {
  jonas: { name: "Jonas Weber", email: "jonas@lindqvist.example", role: "ADMIN" },
  mira: { name: "Mira Novák", email: "mira@lindqvist.example", role: "MEMBER" },
  tomas: { name: "Tomás Ferreira", email: "tomas@lindqvist.example", role: "MEMBER" },
  aiko: { name: "Aiko Tanaka", email: "aiko@lindqvist.example", role: "MEMBER" },
} as const;

// Made anew for each installation: the demo firm may stand where others can reach it.
const newPassword = () => randomBytes(12).toString("base64url");

/** Opens the demo firm and brings its five people in, each with a password of this installation. */
export async function openFirm(now: Date): Promise<People> {
  const origin = { now, ip: null, userAgent: null };
  const password = newPassword();
  const owner = { name: "Hanna Lindqvist", email: "hanna@lindqvist.example", password };
  const ctx = await createFirm(
    { slug: "lindqvist", name: "Lindqvist & Partner", currency: "EUR", timeZone: "Europe/Berlin", owner },
    origin,
  );
  await finishSetUp(ctx);
  const hanna: Person = { ...owner, role: "OWNER", ctx };
  const join = async (key: keyof typeof staff): Promise<Person> => {
    const person = { ...staff[key], password: newPassword() };
    const { memberId, token } = await saveInvitation(ctx, person);
    const { session } = await acceptInvitation(token, person, { ...origin, requestId: ctx.requestId });
    const actor = { kind: "user", userId: session.userId, memberId, name: person.name } as const;
    return { ...person, ctx: { ...ctx, role: person.role, actor } };
  };
  return {
    hanna,
    jonas: await join("jonas"),
    mira: await join("mira"),
    tomas: await join("tomas"),
    aiko: await join("aiko"),
  };
}
