import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function CustomersLayout({ children }: { children: ReactNode }) {
  return <Texts of={["customers", "payments", "projects", "rates"]}>{children}</Texts>;
}
