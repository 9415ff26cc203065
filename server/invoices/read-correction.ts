import type { CreditableInvoice } from "@/lib/invoices/credit";
import { refusal } from "@/lib/invoices/status";
import { AppError } from "@/lib/result";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadCreditable } from "./load-creditable";

interface Header {
  id: string;
  kind: string;
  number: string | null;
  status: "DRAFT" | "APPROVED" | "SENT" | "PAID" | "VOID";
  customerName: string;
  currency: string;
  total: string;
  settled: string;
}

export interface CorrectionScreen {
  invoice: Header;
  creditable: CreditableInvoice;
  /** Null where it may be done; else the sentence that says why not. */
  voidRefusal: string | null;
  creditRefusal: string | null;
}

/** An invoice as the correction wizard shows it: its lines, their entries, and what was credited of them. */
export async function readCorrection(ctx: Ctx, invoiceId: string): Promise<CorrectionScreen> {
  authorize(ctx, "invoice:credit");
  return inTenant(ctx, async (tx) => {
    const invoice = await loadHeader(tx, ctx, invoiceId);
    const state = { status: invoice.status, isSettledInPart: !/^[0.]+$/.test(invoice.settled) };
    return {
      invoice,
      creditable: await loadCreditable(tx, ctx, invoice),
      voidRefusal: refusal(state, "void"),
      creditRefusal: refusal(state, "credit"),
    };
  });
}

async function loadHeader(tx: Tx, ctx: Ctx, invoiceId: string): Promise<Header> {
  const [row] = await tx.$queryRaw<Header[]>`
    SELECT i.id, i.kind, i.number, i.status, i.customer->>'name' AS "customerName", i.currency, i.total::text, i.settled::text
    FROM invoices i WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id = ${invoiceId}::uuid AND i.status <> 'DRAFT'`;
  if (!row || row.kind === "CREDIT_NOTE")
    throw new AppError("NOT_FOUND", "There is no such invoice to correct.");
  return row;
}
