import { readFileSync } from "node:fs";
import type { Paper } from "@/lib/invoices/document";
import { type FontPart, fontWeights } from "./fonts";

/** More than this is not embedded: the reader's own fonts then write the rare characters. */
const embeddedFontBytes = 700_000;

/** `@font-face` rules with the fonts inside them, and the names to set text in. */
export function fontFaces(parts: FontPart[]): { css: string; stack: string } {
  let left = embeddedFontBytes;
  const rules: string[] = [];
  const families: string[] = [];
  for (const part of parts) {
    const files = fontWeights.map((weight) => ({ weight, data: readFileSync(part.file(weight, "woff2")) }));
    left -= files.reduce((size, { data }) => size + data.length, 0);
    if (left < 0) break;
    families.push(`"${part.family}"`);
    for (const { weight, data } of files) {
      rules.push(
        `@font-face{font-family:"${part.family}";font-weight:${weight};unicode-range:${part.range};` +
          `src:url(data:font/woff2;base64,${data.toString("base64")}) format("woff2")}`,
      );
    }
  }
  return { css: rules.join("\n"), stack: [...families, '"Noto Sans"', "system-ui", "sans-serif"].join(",") };
}

/** The style of the printable document: a sheet on screens, the bare page on paper. */
export function documentCss(paper: Paper, fontStack: string): string {
  const size = paper === "A4" ? "A4" : "letter";
  const [width, height] = paper === "A4" ? ["210mm", "297mm"] : ["8.5in", "11in"];
  return `
@page { size: ${size}; margin: 16mm 17mm 18mm; }
* { box-sizing: border-box; }
:root { color-scheme: light; --ink: #1b1f24; --soft: #5d6670; --line: #dfe3e8; --deep: #1d3a5c; --wash: #f5f7f9; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #e9ecef; color: var(--ink); font: 400 13px/1.5 ${fontStack};
  font-variant-numeric: tabular-nums lining-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
main { position: relative; width: ${width}; min-height: ${height}; margin: 24px auto; padding: 16mm 17mm;
  background: #fff; overflow: hidden; box-shadow: 0 1px 2px rgb(0 0 0 / .08), 0 8px 28px rgb(0 0 0 / .08); }
h1, h2, h3, p, dl, dd { margin: 0; font-weight: 400; }
.label, th { color: var(--soft); font-size: 11px; font-weight: 400; }
.top { display: flex; justify-content: space-between; gap: 32px; }
.seller-name { font-size: 17px; font-weight: 600; line-height: 1.3; }
.seller-lines { margin-top: 4px; color: var(--soft); font-size: 12px; }
.title { text-align: right; }
.title h1 { font-size: 26px; font-weight: 600; line-height: 1.15; letter-spacing: -.01em; color: var(--deep); }
.title .number { font-size: 14px; color: var(--soft); }
.badge { display: inline-block; margin-bottom: 4px; padding: 1px 8px; border: 1.5px solid #b42318; border-radius: 4px;
  color: #b42318; font-size: 12px; font-weight: 600; letter-spacing: .08em; }
.mark-note { margin-top: 16px; padding: 8px 12px; border-left: 3px solid #b42318; background: #fdf3f2; color: #7a1a12; }
.watermark { position: absolute; inset: 0; display: flex; justify-content: center; align-items: flex-start;
  padding-top: 95mm; pointer-events: none; color: rgb(180 35 24 / .09); font-size: 120px; font-weight: 600;
  letter-spacing: .08em; z-index: 1; }
.watermark span { transform: rotate(-32deg); }
.parties { display: grid; grid-template-columns: 1fr 1fr; gap: 32px; margin-top: 32px; }
.customer-name { font-size: 15px; font-weight: 600; }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 1px 18px; align-content: start; }
.facts dt { color: var(--soft); } .facts dd { text-align: right; }
.due { display: flex; justify-content: space-between; align-items: flex-end; flex-wrap: wrap; gap: 2px 24px;
  margin-top: 28px; padding: 14px 18px; border-radius: 6px; background: var(--wash); }
.due .amount { font-size: 26px; font-weight: 600; line-height: 1.2; color: var(--deep); }
.due .when { color: var(--soft); }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; vertical-align: bottom; }
th, td { padding: 6px 0 6px 14px; } th:first-child, td:first-child { padding-left: 0; }
td { vertical-align: top; }
.figure { text-align: right; white-space: nowrap; }
.lines { margin-top: 26px; }
.lines thead th { white-space: nowrap; } .lines thead th:first-child { width: 100%; } .lines th, .lines td { padding-left: 20px; }
.lines th:first-child, .lines td:first-child { padding-left: 0; }
.lines thead th { border-bottom: 1.5px solid var(--ink); padding-bottom: 5px; }
.lines tbody tr td { border-bottom: 1px solid var(--line); }
.lines .project th { padding-top: 18px; color: var(--ink); font-size: 13px; font-weight: 600; border-bottom: 1px solid var(--line); }
.lines .subtotal td { border-bottom: 0; padding-top: 7px; color: var(--soft); }
.lines .subtotal td:last-child { color: var(--ink); font-weight: 600; }
.description { white-space: pre-line; overflow-wrap: anywhere; }
.extra { display: block; color: var(--soft); font-size: 12px; }
.sums { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 22px 40px; margin-top: 22px; break-inside: avoid; }
.taxes { flex: 1 1 0; min-width: min-content; } .totals { flex: 0 0 auto; width: auto; min-width: 300px; }
.taxes table { font-size: 12px; } .taxes h2 { margin-bottom: 2px; }
.taxes th, .taxes td { padding: 3px 0 3px 10px; } .taxes th:first-child, .taxes td:first-child { padding-left: 0; }
.taxes th:not(:first-child), .taxes td:not(:first-child) { text-align: right; }
.taxes td:not(:first-child) { white-space: nowrap; }
.taxes thead th { border-bottom: 1px solid var(--line); }
.totals td { padding: 3px 0; } .totals td { white-space: nowrap; } .totals td:first-child { max-width: 18em; padding-right: 24px; color: var(--soft); white-space: normal; overflow-wrap: anywhere; }
.totals .total td { padding-top: 9px; border-top: 1.5px solid var(--ink); color: var(--ink); font-size: 16px; font-weight: 600; }
.totals tr:nth-last-child(2) td { padding-bottom: 9px; }
.remarks { margin-top: 8px; color: var(--soft); font-size: 12px; }
.blocks { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 20px 32px; margin-top: 34px;
  padding-top: 16px; border-top: 1px solid var(--line); }
.block { break-inside: avoid; } .block p { white-space: pre-line; overflow-wrap: anywhere; }
.block:nth-child(3) { grid-column: 1 / -1; }
thead { display: table-header-group; } tr { break-inside: avoid; } .project { break-after: avoid; }
@media (max-width: 860px) {
  main { width: auto; min-height: 0; margin: 0; padding: 24px 20px; box-shadow: none; }
  body { background: #fff; }

}
@media (max-width: 560px) {
  .top, .parties, .blocks { display: block; }
  .title { margin-top: 20px; text-align: left; } .facts, .block + .block { margin-top: 20px; }
  .watermark { font-size: 72px; padding-top: 120px; }
  .sums { display: block; } .totals { width: 100%; min-width: 0; } .taxes { margin-bottom: 22px; overflow-x: auto; }
  .lines thead { position: absolute; clip-path: inset(50%); }
  .lines tbody, .lines tr, .lines .project th { display: block; }
  .lines tbody tr.line { display: grid; grid-template-columns: 1fr auto auto; gap: 0 16px; padding: 8px 0; border-bottom: 1px solid var(--line); }
  .lines tbody tr td { padding: 0; border: 0; }
  .lines .line td:nth-child(1) { grid-column: 1 / -1; } .lines .line td:nth-child(2) { text-align: left; white-space: normal; color: var(--soft); }
  .lines .line td:nth-child(3) { color: var(--soft); } .lines .line td:nth-child(4) { font-weight: 600; }
  .lines .subtotal { display: flex; justify-content: space-between; padding-top: 8px; }
}
@media print {
  body { background: none; font-size: 9.5pt; }
  main { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; overflow: visible; }
}`;
}
