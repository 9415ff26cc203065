"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { withQuery } from "@/lib/paths";
import { SearchInput } from "./search-input";
import { Spinner } from "./spinner";

export type SearchBoxProps = {
  label: string;
  placeholder?: string;
  /** The list's address, and what else stands in it; the text goes into `search`. */
  path: string;
  query: Record<string, string | undefined>;
  value: string;
};

/** Searches a list whose filters stand in its address; typing waits a moment before it goes there. */
export function SearchBox({ label, placeholder, path, query, value }: SearchBoxProps) {
  const t = useTranslations("ui.searchBox");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [text, setText] = useState(value);
  const href = withQuery(path, { ...query, search: text.trim() });
  const isNew = text.trim() !== value;
  useEffect(() => {
    if (!isNew) return;
    const timer = setTimeout(() => startTransition(() => router.replace(href, { scroll: false })), 300);
    return () => clearTimeout(timer);
  }, [href, isNew, router]);
  return (
    <div className="flex items-center gap-2 max-sm:w-full">
      <SearchInput
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {pending && <Spinner label={t("searching")} />}
    </div>
  );
}
