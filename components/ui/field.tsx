import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";

export type FieldAria = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export type FieldProps = {
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string;
  /** Says "Optional" beside the label; fields are required unless they say so. */
  optional?: boolean;
  className?: string;
  children: (aria: FieldAria) => ReactNode;
};

/** Label, hint and error around one control: `<Field label="Due">{(aria) => <Input {...aria} />}</Field>`. */
export function Field({ label, hideLabel, hint, error, optional, className, children }: FieldProps) {
  const t = useTranslations("ui.field");
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = cn(error && errorId, hint && hintId) || undefined;
  return (
    <div className={cn("flex min-w-0 flex-col gap-1", className)}>
      <label
        htmlFor={id}
        className={cn(
          "flex items-baseline justify-between gap-2 font-medium text-sm",
          hideLabel && "sr-only",
        )}
      >
        {label}
        {optional && <span className="font-normal text-subtle text-xs">{t("optional")}</span>}
      </label>
      {children({ id, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined })}
      {error && (
        <p id={errorId} className="flex items-start gap-1.5 text-red-text text-sm">
          <CircleAlert aria-hidden className="mt-0.5" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p id={hintId} className="text-muted text-sm">
          {hint}
        </p>
      )}
    </div>
  );
}
