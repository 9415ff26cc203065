import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function OneInvoicesLayout({ children }: { children: ReactNode }) {
  return <Texts of={["corrections", "draft", "payments"]}>{children}</Texts>;
}
