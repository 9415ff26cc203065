import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A bare text input; in a form use TextField, which brings label, hint and error. */
export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return <input type={type} {...props} className={cn("control", className)} />;
}

export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      {...props}
      className={cn("control field-sizing-content max-h-96 py-1.5", className)}
    />
  );
}

/** The browser's own date input; its value is `YYYY-MM-DD` or empty. */
export function DateInput({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  return <input type="date" {...props} className={cn("control figures appearance-none", className)} />;
}
