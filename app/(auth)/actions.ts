"use server";

import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";
import { endSession } from "@/server/http/session-cookie";

export async function signOutAction(): Promise<void> {
  await endSession();
  redirect(paths.signIn());
}
