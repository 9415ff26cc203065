import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <Texts of={["auth", "members"]}>{children}</Texts>;
}
