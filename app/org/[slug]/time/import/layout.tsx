import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function ImportLayout({ children }: { children: ReactNode }) {
  return <Texts of={["imports"]}>{children}</Texts>;
}
