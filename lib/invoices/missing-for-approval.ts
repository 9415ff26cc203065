import { isNegative } from "../money/sign";
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
// EN 16931 BR-O: who is not registered charges no tax and names no tax id; what is exempt may be said to be so.
const unregistered: readonly TaxCategory[] = ["O", "E"];

/** Whether a firm that is not registered for tax may bill in this category. */
export const mayUnregistered = (category: TaxCategory): boolean => unregistered.includes(category);

/** Everything the law asks for that this document does not say yet, all at once (domain rules §7). */
export function missingForApproval(document: InvoiceDocument): Missing[] {
  return [
    ...missingOfFirm(document),
    ...missingOfCustomer(document),
    ...missingOfHeader(document),
    ...missingOfLines(document),
    ...missingReasons(document),
    ...missingRegistration(document),
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
    [
      document.groups.length === 0 && !(document.kind === "CREDIT_NOTE" && document.charges.length),
      "lines",
      "Add at least one line.",
    ],
    [
      document.groups.length > 0 && document.taxGroups.length === 0,
      "taxGroups",
      "Save the draft again, so that its tax is worked out.",
    ],
    [
      isNegative(document.totals.total),
      "total",
      "The total is below zero: take off an allowance or a negative line. To give money back, correct the invoice it belongs to.",
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

/** A reason is asked at each line and charge of such a category, since another line's reason speaks only for itself. */
function missingReasons(document: InvoiceDocument): Missing[] {
  const isMissing = (part: { taxCategory: TaxCategory; taxReason: string }) =>
    needsReason.includes(part.taxCategory) && isBlank(part.taxReason);
  const how = "bears no tax: give its tax rate a reason in Settings, then choose that rate again.";
  return [
    ...linesInOrder(document)
      .filter(isMissing)
      .map(({ position }) => ({
        field: `lines.${position - 1}.taxReason`,
        message: `Say why line ${position} ${how}`,
      })),
    ...document.charges.flatMap((charge, index) =>
      onlyMissing([
        [isMissing(charge), `charges.${index}.taxReason`, `Say why “${charge.description}” ${how}`],
      ]),
    ),
  ];
}

/** Of a firm that is not registered for tax every line and charge is out of scope or exempt. */
function missingRegistration(document: InvoiceDocument): Missing[] {
  if (document.seller.registeredForTax || document.kind === "CREDIT_NOTE") return [];
  const rule =
    "Your firm is not registered for tax, so choose an exempt or out-of-scope rate, or register it in Settings.";
  return [
    ...linesInOrder(document).map((line) => ({
      ...line,
      field: `lines.${line.position - 1}.taxRateId`,
      name: `Line ${line.position}`,
    })),
    ...document.charges.map((charge, index) => ({
      ...charge,
      field: `charges.${index}.taxRateId`,
      name: `“${charge.description}”`,
    })),
  ]
    .filter((part) => !mayUnregistered(part.taxCategory))
    .map(({ field, name }) => ({ field, message: `${name} charges tax. ${rule}` }));
}

const linesInOrder = (document: InvoiceDocument): DocumentLine[] =>
  document.groups.flatMap((group) => group.lines).toSorted((a, b) => a.position - b.position);

function onlyMissing(checks: [isMissing: boolean, field: string, message: string][]): Missing[] {
  return checks.filter(([isMissing]) => isMissing).map(([, field, message]) => ({ field, message }));
}
