import type { InvoiceDocument } from "@/lib/invoices/document";

/** The name a download gets: `INV-0042.pdf`, or for a draft `Draft - Customer.pdf`. */
export function documentFileName(document: InvoiceDocument): string {
  const name = document.number ?? `Draft - ${document.customer.name}`;
  return `${name.replace(/[\p{Cc}\\/:*?"<>|]+/gu, "-").trim()}.pdf`;
}

/** `Content-Disposition` to show a file, with its name for every browser (RFC 6266, RFC 5987). */
export function inlineDisposition(fileName: string): string {
  const plain = fileName
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
