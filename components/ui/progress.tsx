"use client";

import { Indicator, Root } from "@radix-ui/react-progress";

export type ProgressProps = {
  label: string;
  /** 0 to 100; null while the length is unknown. */
  value: number | null;
  /** What is done so far, in words: "3,200 of 10,000 rows". */
  detail?: string;
  hideLabel?: boolean;
};

export function Progress({ label, value, detail, hideLabel }: ProgressProps) {
  return (
    <div className="flex flex-col gap-1.5">
      {!hideLabel && (
        <div className="flex justify-between gap-4 text-sm">
          <span className="font-medium">{label}</span>
          {detail && <span className="figures text-muted">{detail}</span>}
        </div>
      )}
      <Root
        value={value}
        aria-label={label}
        aria-valuetext={detail}
        className="h-1.5 overflow-hidden rounded-full bg-grey-soft"
      >
        <Indicator
          className="block h-full rounded-full bg-accent transition-[width] duration-200 data-[state=indeterminate]:w-1/3 data-[state=indeterminate]:animate-pulse"
          style={value === null ? undefined : { width: `${Math.min(100, Math.max(0, value))}%` }}
        />
      </Root>
    </div>
  );
}
