import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function StartLayout({ children }: { children: ReactNode }) {
  return <Texts of={["firm"]}>{children}</Texts>;
}
