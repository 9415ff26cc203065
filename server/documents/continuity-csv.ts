import { stringify } from "csv-stringify/sync";
import { statusNames } from "@/lib/invoices/status";
import type { ContinuityLine, ContinuityScreen } from "../firm/read-continuity";

const headings = [
  "Series",
  "Period",
  "Number",
  "State",
  "Issue date",
  "Customer",
  "Currency",
  "Total",
  "Void reason",
  "SHA-256",
];

/** The continuity report of a series as CSV (UTF-8 with a byte-order mark, formulas escaped); holes stand as MISSING. */
export function continuityCsv(series: ContinuityScreen["series"], lines: ContinuityLine[]): string {
  const rows = lines.map((line) => {
    const place = [series.name, line.period];
    if ("gap" in line) return [...place, line.gap, "MISSING", "", "", "", "", "", ""];
    const { number, issueDate, customerName, currency, total } = line;
    const state = statusNames[line.status];
    return [
      ...place,
      number,
      state,
      issueDate,
      customerName,
      currency,
      total,
      line.voidReason ?? "",
      line.sha256,
    ];
  });
  return stringify([headings, ...rows], { bom: true, escape_formulas: true, record_delimiter: "windows" });
}
