import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return <Texts of={["firm"]}>{children}</Texts>;
}
