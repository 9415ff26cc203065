import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";
import { currentUser } from "@/server/http/session";
import { listMemberships } from "@/server/members/session";

/** The front door: the first firm of whoever is signed in, else the sign-in page. */
export default async function Home() {
  const user = await currentUser();
  if (!user) redirect(paths.signIn());
  const [first] = await listMemberships(user.userId);
  redirect(first ? paths.dashboard(first.slug) : paths.signIn());
}
