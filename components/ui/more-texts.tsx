"use client";

import { type AbstractIntlMessages, NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";

type MoreTextsProps = { messages: AbstractIntlMessages; children: ReactNode };

/** Adds texts to those that the components below it have already. */
export function MoreTexts({ messages, children }: MoreTextsProps) {
  const around = useMessages();
  const locale = useLocale();
  const all = useMemo(() => ({ ...around, ...messages }), [around, messages]);
  return (
    <NextIntlClientProvider locale={locale} messages={all}>
      {children}
    </NextIntlClientProvider>
  );
}
