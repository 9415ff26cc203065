import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function MembersLayout({ children }: { children: ReactNode }) {
  return <Texts of={["members"]}>{children}</Texts>;
}
