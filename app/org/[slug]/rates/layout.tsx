import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function RatesLayout({ children }: { children: ReactNode }) {
  return <Texts of={["rates"]}>{children}</Texts>;
}
