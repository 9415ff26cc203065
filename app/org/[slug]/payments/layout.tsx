import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function PaymentsLayout({ children }: { children: ReactNode }) {
  return <Texts of={["invoices", "payments"]}>{children}</Texts>;
}
