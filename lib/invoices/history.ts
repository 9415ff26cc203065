/** What the audit trail calls an action on an invoice → what a person reads after the actor's name. */
const phrases: Record<string, string> = {
  "invoice.created": "made this draft",
  "invoice.edited": "edited the draft",
  "invoice.approved": "approved it",
  "invoice.submitted": "submitted it for approval",
  "invoice.returned": "returned it",
  "invoice.rendered": "stored the PDF",
  "invoice.sent": "sent it",
  "invoice.sent-again": "sent it again",
  "invoice.paid": "recorded a payment that settles it",
  "invoice.paid-in-part": "recorded a payment in part",
  "invoice.settlement-taken-back": "took a payment back",
  "invoice.credited": "credited it",
  "credit-note.issued": "issued this credit note",
  "invoice.voided": "voided it",
  "invoice.write-off-undone": "undid the write-off",
  "invoice.written-off": "wrote a balance off",
  "email.delivered": "delivered the e-mail",
  "email.failed": "could not deliver the e-mail",
};

/** `invoice.approved` → "approved it"; an action without words of its own reads as its name. */
export const historyPhrase = (action: string): string =>
  phrases[action] ??
  action
    .replace(/^invoice\./, "")
    .replaceAll("-", " ")
    .replace(".", ": ");
