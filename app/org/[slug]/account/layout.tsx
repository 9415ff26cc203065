import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <Texts of={["members"]}>{children}</Texts>;
}
