import type { ComponentProps } from "react";
import { normalizeDecimalText } from "@/components/forms/decimal-text";
import { cn } from "@/components/ui/cn";

type DecimalInputProps = Omit<ComponentProps<"input">, "onChange" | "value" | "type"> & {
  value: string;
  onValueChange: (text: string) => void;
};

/** A figure as it is typed; on leaving, "1.234,50" becomes "1234.50". */
export function DecimalInput({ value, onValueChange, className, ...props }: DecimalInputProps) {
  return (
    <input
      {...props}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(event) => onValueChange(event.target.value)}
      onBlur={(event) => {
        const decimal = normalizeDecimalText(event.target.value);
        if (decimal !== value) onValueChange(decimal);
      }}
      className={cn("control figures text-right", className)}
    />
  );
}
