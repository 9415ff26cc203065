import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function InvoicesLayout({ children }: { children: ReactNode }) {
  return <Texts of={["invoices", "list"]}>{children}</Texts>;
}
