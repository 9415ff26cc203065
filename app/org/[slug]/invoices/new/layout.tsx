import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function NewLayout({ children }: { children: ReactNode }) {
  return <Texts of={["draft", "generate"]}>{children}</Texts>;
}
