import type { DocumentLine, InvoiceDocument } from "./document";
import type { TaxCategory } from "./totals";

export interface Missing {
  /** Where to put it right: `firm.address`, `customer.taxId`, `lines.2.description` (lines count from 0). */
  field: string;
  message: string;
}

// Domain rules §1: exempt and reverse charge; EN 16931 BR-IC-10 and BR-G-10: intra-community supply and export.
const needsReason: readonly TaxCategory[] = ["E", "AE", "K", "G"];
// EN 16931 BR-AE-02 and BR-IC-02: both parties are named by their tax ids.
const needsBothTaxIds: readonly TaxCategory[] = ["AE", "K"];

/** Everything the law asks for that this document does not say yet, all at once (domain rules §7). */
export function missingForApproval(document: InvoiceDocument): Missing[] {
  return [
    ...missingOfFirm(document),
    ...missingOfCustomer(document),
    ...missingOfHeader(document),
    ...missingOfLines(document),
    ...missingReasons(document),
  ];
}

const isBlank = (text: string | null) => !text?.trim();
const hasCategory = (document: InvoiceDocument, categories: readonly TaxCategory[]) =>
  document.taxGroups.some((group) => categories.includes(group.taxCategory));

function missingOfFirm(document: InvoiceDocument): Missing[] {
  const { seller, kind } = document;
  const taxIdAsked = seller.registeredForTax || hasCategory(document, needsBothTaxIds);
  return onlyMissing([
    [isBlank(seller.name), "firm.name", "Add your firm's name in Settings."],
    [isBlank(seller.address), "firm.address", "Add your firm's address in Settings."],
    [
      taxIdAsked && isBlank(seller.taxId),
      "firm.taxId",
      seller.registeredForTax
        ? "Add your firm's tax id in Settings, or say there that it is not registered for tax."
        : "Add your firm's tax id in Settings: reverse charge asks for it.",
    ],
    [
      kind === "INVOICE" && isBlank(seller.paymentInstructions),
      "firm.paymentInstructions",
      "Say in Settings how to pay, such as your bank details.",
    ],
  ]);
}

function missingOfCustomer(document: InvoiceDocument): Missing[] {
  const { customer } = document;
  return onlyMissing([
    [isBlank(customer.name), "customer.name", "Add the customer's name."],
    [isBlank(customer.address), "customer.address", "Add the customer's address."],
    [
      hasCategory(document, needsBothTaxIds) && isBlank(customer.taxId),
      "customer.taxId",
      "Add the customer's tax id: reverse charge asks for it.",
    ],
  ]);
}

function missingOfHeader(document: InvoiceDocument): Missing[] {
  return onlyMissing([
    [isBlank(document.issueDate), "issueDate", "Give the invoice an issue date."],
    [isBlank(document.dueDate), "dueDate", "Give the invoice a due date."],
    [isBlank(document.terms), "terms", "Choose the payment terms."],
    [isBlank(document.currency), "currency", "Choose the currency."],
    [document.groups.length === 0, "lines", "Add at least one line."],
    [
      document.groups.length > 0 && document.taxGroups.length === 0,
      "taxGroups",
      "Save the draft again, so that its tax is worked out.",
    ],
  ]);
}

function missingOfLines(document: InvoiceDocument): Missing[] {
  return linesInOrder(document).flatMap((line) => {
    const at = `lines.${line.position - 1}`;
    return onlyMissing([
      [isBlank(line.description), `${at}.description`, `Say what line ${line.position} is for.`],
      [
        line.minutes === null && isBlank(line.quantity),
        `${at}.quantity`,
        `Give line ${line.position} a time or a quantity.`,
      ],
      [isBlank(line.unitPrice), `${at}.unitPrice`, `Give line ${line.position} a price.`],
    ]);
  });
}

/** A reason is asked at each line of such a category, since another line's reason speaks only for itself. */
function missingReasons(document: InvoiceDocument): Missing[] {
  return linesInOrder(document).flatMap((line) =>
    onlyMissing([
      [
        needsReason.includes(line.taxCategory) && isBlank(line.taxReason),
        `lines.${line.position - 1}.taxReason`,
        `Say why line ${line.position} bears no tax: give its tax rate a reason in Settings, then choose that rate again.`,
      ],
    ]),
  );
}

const linesInOrder = (document: InvoiceDocument): DocumentLine[] =>
  document.groups.flatMap((group) => group.lines).toSorted((a, b) => a.position - b.position);

function onlyMissing(checks: [isMissing: boolean, field: string, message: string][]): Missing[] {
  return checks.filter(([isMissing]) => isMissing).map(([, field, message]) => ({ field, message }));
}
