export const invoiceSorts = ["number", "issueDate", "dueDate", "total", "customer"] as const;

/** The tabs of the work list, in the order of an invoice's life; each invoice a person has to act on is in one of them. */
export const invoiceTabs = ["draft", "to-approve", "to-send", "awaiting", "overdue", "paid"] as const;
export type InvoiceTab = (typeof invoiceTabs)[number];

/** What the tabs do not ask: the cards' filters, and what was voided. */
export const otherViews = ["outstanding", "partly-paid", "paid-this-month", "void"] as const;

export const invoiceViews = [...invoiceTabs, ...otherViews] as const;
export type InvoiceView = (typeof invoiceViews)[number];
