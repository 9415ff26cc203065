import type { ReactNode } from "react";
import { Texts } from "@/app/texts";

export default function ProjectsLayout({ children }: { children: ReactNode }) {
  return <Texts of={["projects", "rates"]}>{children}</Texts>;
}
