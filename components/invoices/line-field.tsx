import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { FieldAria } from "@/components/ui/field";

type LineFieldProps = {
  id: string;
  label: string;
  error?: string;
  hint?: ReactNode;
  className?: string;
  children: (aria: FieldAria) => ReactNode;
};

/** A field inside a line: where there is room for columns, the column's heading stands for its label. */
export function LineField({ id, label, error, hint, className, children }: LineFieldProps) {
  const describedBy = cn(error && `${id}-error`, hint && `${id}-hint`) || undefined;
  return (
    <div className={cn("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className="text-muted text-sm @4xl:sr-only">
        {label}
      </label>
      {children({ id, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined })}
      {hint && (
        <span id={`${id}-hint`} className="text-subtle text-xs">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className="flex items-start gap-1 text-red-text text-xs">
          <CircleAlert aria-hidden className="mt-0.5 size-3!" />
          {error}
        </span>
      )}
    </div>
  );
}
