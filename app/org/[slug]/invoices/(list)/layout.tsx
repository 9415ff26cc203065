import type { ReactNode } from "react";
import { ListChoicesProvider } from "@/components/invoices/list-choices";
import { pageCtx, pageRead } from "@/server/http/session";
import { readListChoices } from "@/server/invoices/read-list-choices";

type LayoutProps = { params: Promise<{ slug: string }>; children: ReactNode };

/** Stays while the filters of the list change. */
export default async function InvoiceListLayout({ params, children }: LayoutProps) {
  const ctx = await pageCtx((await params).slug);
  return <ListChoicesProvider choices={await pageRead(readListChoices(ctx))}>{children}</ListChoicesProvider>;
}
