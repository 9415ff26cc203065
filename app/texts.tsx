import type { Messages } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { MoreTexts } from "@/components/ui/more-texts";

type Noun = keyof Messages;

/** The texts of these nouns, to be sent to the browser. */
export async function textsOf(nouns: readonly Noun[]): Promise<Partial<Messages>> {
  const all = await getMessages();
  return Object.fromEntries(nouns.map((noun) => [noun, all[noun]]));
}

/**
 * Sends the texts of these nouns to the browser, for the pages below. Only what is named in a layout is sent: a page's
 * own nouns here, those of every page in the layout of all.
 */
export async function Texts({ of, children }: { of: readonly Noun[]; children: ReactNode }) {
  return <MoreTexts messages={await textsOf(of)}>{children}</MoreTexts>;
}
