import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";
import { currentUser } from "@/server/http/session";
import { listMemberships } from "@/server/members/session";

/** The front door: the first firm of whoever is signed in, and its first steps while it is new; else the sign-in page. */
export default async function Home() {
  const user = await currentUser();
  if (!user) redirect(paths.signIn());
  const [first] = await listMemberships(user.userId);
  if (!first) redirect(paths.signIn());
  const isNew = first.role === "OWNER" && !first.isSetUp;
  redirect(isNew ? paths.start(first.slug) : paths.dashboard(first.slug));
}
