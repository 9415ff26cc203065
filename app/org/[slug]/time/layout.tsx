import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function TimeLayout({ children }: { children: ReactNode }) {
  return <Texts of={["rates"]}>{children}</Texts>;
}
