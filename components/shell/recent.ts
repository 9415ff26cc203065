import { usePathname } from "next/navigation";
import { useEffect } from "react";

const kinds = ["invoices", "customers", "projects", "payments"] as const;
export type RecentKind = (typeof kinds)[number];
export type RecentPage = { href: string; title: string; kind: RecentKind };

const kept = 8;
const storageKey = (owner: string) => `docket.recent.${owner}`;

/** The page of one thing that an address belongs to, such as an invoice's; null for lists and forms. */
export function thingOf(pathname: string): { href: string; kind: RecentKind } | null {
  const found = /^(\/org\/[^/]+\/(invoices|customers|projects|payments)\/[0-9a-f-]{36})(?:\/|$)/.exec(
    pathname,
  );
  const kind = kinds.find((one) => one === found?.[2]);
  return found?.[1] && kind ? { href: found[1], kind } : null;
}

/** What this person looked at last in this browser, newest first. */
export function readRecent(owner: string): RecentPage[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(storageKey(owner)) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isRecentPage) : [];
  } catch {
    return [];
  }
}

function isRecentPage(value: unknown): value is RecentPage {
  if (typeof value !== "object" || value === null) return false;
  const { href, title, kind } = value as Partial<Record<keyof RecentPage, unknown>>;
  return (
    typeof href === "string" &&
    href.startsWith("/org/") &&
    typeof title === "string" &&
    kinds.some((one) => one === kind)
  );
}

/** Puts a page on top of what was looked at. */
export function keepRecent(owner: string, page: RecentPage): void {
  const others = readRecent(owner).filter((one) => one.href !== page.href);
  try {
    window.localStorage.setItem(storageKey(owner), JSON.stringify([page, ...others].slice(0, kept)));
  } catch {
    // Storage is full or switched off: the list stays as it was.
  }
}

/** Forgets everything that was looked at in this browser, whoever it was. */
export function forgetRecent(): void {
  try {
    const own = Object.keys(window.localStorage).filter((key) => key.startsWith(storageKey("")));
    for (const key of own) window.localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to forget.
  }
}

/** Keeps each page of one thing by its heading, once that is there; a page that does not exist has none. */
export function useRecent(owner: string | undefined): void {
  const pathname = usePathname() ?? "";
  useEffect(() => {
    const thing = thingOf(pathname);
    if (!owner || !thing) return;
    const timer = setTimeout(() => {
      const title = document.querySelector("main h1")?.textContent?.trim();
      if (title) keepRecent(owner, { ...thing, title });
    }, 1000);
    return () => clearTimeout(timer);
  }, [owner, pathname]);
}
