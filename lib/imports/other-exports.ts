import { type Heading, headingKey } from "./headings";

/** Files that people take for a time export, each known by headings that only it has. */
const otherTools: { name: string; headings: string[] }[] = [
  { name: "a Jira or Tempo worklog export", headings: ["Issue Key"] },
  { name: "a QuickBooks Time export", headings: ["jobcode_1"] },
  { name: "a QuickBooks Time export", headings: ["payroll_id", "local_date"] },
  { name: "an Everhour export", headings: ["Estimate", "Section", "Labels"] },
  { name: "a RescueTime export", headings: ["Time Spent (seconds)", "Number of People"] },
  { name: "a Xero invoice file", headings: ["*ContactName", "*InvoiceNumber"] },
  { name: "a QuickBooks invoice file", headings: ["*InvoiceNo", "*Customer"] },
  { name: "a Harvest expense export", headings: ["Expense Category", "Receipt URL"] },
  { name: "a bank statement", headings: ["IBAN"] },
  { name: "a bank statement", headings: ["Buchungstag", "Verwendungszweck"] },
  { name: "a calendar export", headings: ["Subject", "Start Date", "All day event"] },
];

/** Names the other tool that a set of headings belongs to, else null. */
export function nameOtherTool(headings: Heading[]): string | null {
  if (headings[0]?.raw === "EXTF") return "a DATEV booking file";
  const present = new Set(headings.map(({ key, raw }) => (raw.startsWith("*") ? headingKey(raw) : key)));
  const found = otherTools.find((tool) => tool.headings.every((name) => present.has(headingKey(name))));
  return found?.name ?? null;
}

const subjects = [
  "Client",
  "Customer",
  "Project",
  "User",
  "Member",
  "Title",
  "Task",
  "Description",
  "Kunde",
  "Projekt",
  "Benutzer",
  "Beschreibung",
  "Projet",
  "Proyecto",
  "Cliente",
  "Roles",
  "Team member",
  "First name",
  "Group",
].map(headingKey);

const sums = [
  "Duration",
  "Hours",
  "Total",
  "Time",
  "Dauer",
  "Stunden",
  "Durée",
  "Duración",
  "Zeit",
  "Gesamt",
  "Horas",
  "Heures",
  "Registered time",
  "Rounded hours",
].map(headingKey);

const isSum = (key: string) => sums.some((sum) => key.startsWith(sum) || key.endsWith(sum));

/** True when there are hours by somebody or something, but no column that could hold a date. */
export function isSummary(headings: Heading[]): boolean {
  const dated = headings.some(({ key }) =>
    /date|datum|fecha|^start|^begin|^from$|^von$|^day$|^tag$|^dia$|^jour$|^when$/.test(key),
  );
  return (
    !dated && headings.some(({ key }) => subjects.includes(key)) && headings.some(({ key }) => isSum(key))
  );
}
