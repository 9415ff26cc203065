/** Categories of EN 16931 (BT-118, UNCL 5305), as people call them. */
export const taxCategories = {
  S: { name: "Standard", takesRate: true, needsReason: false },
  Z: { name: "Zero rated", takesRate: false, needsReason: false },
  E: { name: "Exempt", takesRate: false, needsReason: true },
  AE: { name: "Reverse charge", takesRate: false, needsReason: true },
  K: { name: "Intra-community supply", takesRate: false, needsReason: true },
  G: { name: "Export", takesRate: false, needsReason: true },
  O: { name: "Out of scope", takesRate: false, needsReason: true },
} as const;

export type TaxCategoryCode = keyof typeof taxCategories;

export const taxCategoryCodes = Object.keys(taxCategories) as TaxCategoryCode[];
