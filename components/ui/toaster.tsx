"use client";

import { useTheme } from "next-themes";
import { Toaster as Sonner } from "sonner";

/** Shows what `toast.success("…")` and `toast.error("…")` from sonner say. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      closeButton
      toastOptions={{
        style: {
          background: "var(--color-raised)",
          color: "var(--color-ink)",
          borderColor: "var(--color-line)",
          boxShadow: "var(--shadow-md)",
          fontFamily: "var(--font-sans)",
          fontSize: "0.875rem",
          borderRadius: "0.5rem",
        },
      }}
    />
  );
}
