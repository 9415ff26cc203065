"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useShortcut } from "@/components/shell/shortcuts";
import { SearchInput } from "@/components/ui/search-input";

type ListSearchProps = { value: string; onSearch: (text: string) => void };

/** Typing waits a moment before it goes into the address; `/` leads here. */
export function ListSearch({ value, onSearch }: ListSearchProps) {
  const t = useTranslations("list.listSearch");
  const [text, setText] = useState(value);
  const search = useRef(onSearch);
  const sent = useRef(value);
  const box = useRef<HTMLInputElement>(null);
  useShortcut("/", t("searchInvoices"), () => box.current?.focus());
  useEffect(() => {
    search.current = onSearch;
  });
  // What comes from outside ("Clear filters", Back) is taken over; an answer to what was typed here is not.
  useEffect(() => {
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      search.current(text.trim());
    }, 60);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <SearchInput
      ref={box}
      aria-label={t("searchInvoices")}
      placeholder={t("numberCustomerAmountText")}
      className="sm:w-68"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => event.key === "Escape" && text === "" && box.current?.blur()}
    />
  );
}
