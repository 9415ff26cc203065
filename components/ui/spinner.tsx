import { LoaderCircle } from "lucide-react";
import { cn } from "./cn";

/** With a `label` it is announced; without one it is decoration beside text that already says it. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  const icon = <LoaderCircle aria-hidden className={cn("animate-spin", className)} />;
  if (!label) return icon;
  return (
    <span role="status" className="inline-flex items-center gap-2 text-muted">
      {icon}
      <span>{label}</span>
    </span>
  );
}
