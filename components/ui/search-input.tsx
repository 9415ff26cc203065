import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";

type SearchInputProps = Omit<ComponentProps<"input">, "type"> & { "aria-label": string };

export function SearchInput({ className, ...props }: SearchInputProps) {
  return (
    <span className={cn("relative block w-full sm:w-60", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
      />
      <input type="search" autoComplete="off" {...props} className="control pl-8" />
    </span>
  );
}
