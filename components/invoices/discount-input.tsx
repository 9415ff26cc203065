"use client";

import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import type { FieldAria } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { DecimalInput } from "./decimal-input";
import type { DiscountForm } from "./draft-form";

type DiscountInputProps = {
  aria: FieldAria;
  /** Of the choice between percent and amount: "Discount of line 2 by". */
  kindLabel: string;
  value: DiscountForm;
  currency: string;
  onValueChange: (discount: DiscountForm) => void;
  /** It appears because it was asked for. */
  autoFocus?: boolean;
  className?: string;
};

/** A discount by percent or by amount; empty is none. */
export function DiscountInput(props: DiscountInputProps) {
  const { aria, kindLabel, value, currency, onValueChange, autoFocus = false, className } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  return (
    <span className={cn("flex gap-1", className)}>
      <DecimalInput
        {...aria}
        ref={input}
        placeholder="0"
        value={value.value}
        onValueChange={(text) => onValueChange({ ...value, value: text })}
      />
      <Select
        aria-label={kindLabel}
        className="w-20 shrink-0"
        value={value.kind}
        onValueChange={(kind) => onValueChange({ ...value, kind })}
        options={[
          { value: "percent", label: "%" },
          { value: "amount", label: currency },
        ]}
      />
    </span>
  );
}
