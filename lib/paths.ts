/** Every URL of the product. */
const org = (slug: string) => `/org/${slug}`;

export const paths = {
  home: () => "/",
  signIn: (next?: string) => withQuery("/sign-in", { callbackUrl: next }),
  acceptInvitation: (token: string) => `/invitation/${token}`,
  mailbox: () => "/mailbox",
  mail: (id: string) => `/mailbox/${id}`,
  mailAttachment: (id: string, index: number) => `/mailbox/${id}/attachments/${index}`,
  dashboard: (slug: string) => org(slug),
  invoices: (slug: string) => `${org(slug)}/invoices`,
  invoiceExport: (slug: string) => `${org(slug)}/invoices/export`,
  invoiceBulk: (slug: string, runId: string) => `${org(slug)}/invoices/bulk/${runId}`,
  invoiceBulkProgress: (slug: string, runId: string) => `${org(slug)}/invoices/bulk/${runId}/progress`,
  invoiceBulkZip: (slug: string, runId: string) => `${org(slug)}/invoices/bulk/${runId}/zip`,
  newInvoice: (slug: string) => `${org(slug)}/invoices/new`,
  invoice: (slug: string, id: string) => `${org(slug)}/invoices/${id}`,
  correctInvoice: (slug: string, id: string) => `${org(slug)}/invoices/${id}/correct`,
  invoicePreview: (slug: string, id: string) => `${org(slug)}/invoices/${id}/preview`,
  invoicePdf: (slug: string, id: string) => `${org(slug)}/invoices/${id}/pdf`,
  lineExplanation: (slug: string, id: string, lineId: string) =>
    `${org(slug)}/invoices/${id}/lines/${lineId}/explanation`,
  customers: (slug: string) => `${org(slug)}/customers`,
  customer: (slug: string, id: string) => `${org(slug)}/customers/${id}`,
  customerInvoices: (slug: string, id: string) => `${org(slug)}/customers/${id}/invoices`,
  customerProjects: (slug: string, id: string) => `${org(slug)}/customers/${id}/projects`,
  customerTime: (slug: string, id: string) => `${org(slug)}/customers/${id}/time`,
  customerPayments: (slug: string, id: string) => `${org(slug)}/customers/${id}/payments`,
  customerContacts: (slug: string, id: string) => `${org(slug)}/customers/${id}/contacts`,
  customerSettings: (slug: string, id: string) => `${org(slug)}/customers/${id}/settings`,
  customerStatement: (slug: string, id: string) => `${org(slug)}/customers/${id}/statement`,
  customerStatementPreview: (slug: string, id: string) => `${org(slug)}/customers/${id}/statement/preview`,
  customerStatementPdf: (slug: string, id: string) => `${org(slug)}/customers/${id}/statement/pdf`,
  projects: (slug: string) => `${org(slug)}/projects`,
  project: (slug: string, id: string) => `${org(slug)}/projects/${id}`,
  time: (slug: string) => `${org(slug)}/time`,
  timeImport: (slug: string) => `${org(slug)}/time/import`,
  timeImportBatch: (slug: string, id: string) => `${org(slug)}/time/import/${id}`,
  payments: (slug: string) => `${org(slug)}/payments`,
  newPayment: (slug: string) => `${org(slug)}/payments/new`,
  payment: (slug: string, id: string) => `${org(slug)}/payments/${id}`,
  members: (slug: string) => `${org(slug)}/members`,
  rates: (slug: string) => `${org(slug)}/rates`,
  settings: (slug: string) => `${org(slug)}/settings`,
  settingsInvoicing: (slug: string) => `${org(slug)}/settings/invoicing`,
  settingsTaxes: (slug: string) => `${org(slug)}/settings/taxes`,
  settingsNumbers: (slug: string) => `${org(slug)}/settings/numbers`,
  settingsSeries: (slug: string, id: string) => `${org(slug)}/settings/numbers/${id}`,
  settingsSeriesCsv: (slug: string, id: string) => `${org(slug)}/settings/numbers/${id}/csv`,
  settingsVerify: (slug: string) => `${org(slug)}/settings/verify`,
  account: (slug: string) => `${org(slug)}/account`,
  start: (slug: string) => `${org(slug)}/start`,
  search: (slug: string) => `${org(slug)}/search`,
} as const;

/** A path with its filters: empty values are left out. */
export function withQuery(path: string, query: Record<string, string | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) parameters.set(key, value);
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** A path of this product, as an address from outside may name it; anything that could lead to another site is null. */
export function ownPath(address: string | undefined): string | null {
  if (!address?.startsWith("/") || /^\/[/\\]|[\s\p{Cc}]/u.test(address)) return null;
  const base = "http://docket.invalid";
  return URL.canParse(address, base) && new URL(address, base).origin === base ? address : null;
}
