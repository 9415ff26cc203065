"use client";

import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";
import { PortalTarget } from "@/components/ui/portal-target";

const themes = [
  { theme: "light", name: "Light" },
  { theme: "dark", name: "Dark" },
] as const;

type ThemePanesProps = { title: string; children: ReactNode };

/** The same samples by day and by night, side by side; what pops up keeps to its side. */
export function ThemePanes({ title, children }: ThemePanesProps) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold text-lg">{title}</h2>
      <div className="grid items-stretch gap-4 lg:grid-cols-2">
        {themes.map(({ theme, name }) => (
          <Pane key={theme} theme={theme} name={name}>
            {children}
          </Pane>
        ))}
      </div>
    </section>
  );
}

type PaneProps = { theme: "light" | "dark"; name: string; children: ReactNode };

function Pane({ theme, name, children }: PaneProps) {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  return (
    <div
      className={cn(
        theme,
        "flex min-w-0 flex-col gap-4 rounded-xl border border-line bg-canvas p-4 text-ink",
      )}
    >
      <p className="font-medium text-muted text-sm">{name}</p>
      <PortalTarget target={target}>{children}</PortalTarget>
      <div ref={setTarget} />
    </div>
  );
}
