"use client";

import { useEffect, useState } from "react";
import { Field } from "./field";
import { DateInput } from "./input";

export type DateBoxProps = {
  label: string;
  value: string | undefined;
  onChoose: (date: string | undefined) => void;
  className?: string;
};

/** A date that filters: while it is typed it passes through other years, so it counts only once it is plausible. */
export function DateBox({ label, value, onChoose, className }: DateBoxProps) {
  const [text, setText] = useState(value ?? "");
  useEffect(() => setText(value ?? ""), [value]);
  return (
    <Field label={label} className={className}>
      {(aria) => (
        <DateInput
          {...aria}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            const counts = target.value === "" || target.value >= "1990-01-01";
            if (counts && target.value !== (value ?? "")) onChoose(target.value || undefined);
          }}
        />
      )}
    </Field>
  );
}
