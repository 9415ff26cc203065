import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { EntriesStep } from "@/components/invoices/new-invoice-entries";
import { byProject, firstChoice, sumOf, withChosen } from "@/components/invoices/new-invoice-state";
import type { UnbilledRow } from "@/server/invoices/read-unbilled";

const entry = (id: string, change: Partial<UnbilledRow> = {}): UnbilledRow => ({
  id,
  date: "2026-11-02",
  projectId: "p1",
  projectName: "Brücke",
  taskId: null,
  taskName: null,
  memberId: "m1",
  memberName: "Mira Novák",
  description: `Entry ${id}`,
  minutes: 50,
  rate: "100",
  currency: "EUR",
  amount: "83.33",
  heldBy: null,
  ...change,
});

const held = { invoiceId: "i1", by: "Adam Admin", since: "2026-11-09T08:00:00Z" };
const rows = [
  entry("a"),
  entry("b"),
  entry("held", { heldBy: held }),
  entry("free", { rate: null, amount: "0.00" }),
  entry("usd", { projectId: "p2", projectName: "US office", currency: "USD" }),
];

function Step({ given }: { given: UnbilledRow[] }) {
  const [chosen, setChosen] = useState(firstChoice(given, "EUR"));
  return (
    <EntriesStep
      unbilled={{
        customer: { id: "c", name: "Ostheim", currency: "EUR", terms: "NET 30", archived: false },
        rows: given,
        totals: [],
        policy: {
          grouping: "ENTRY",
          groupingFrom: "FIRM",
          timeRounding: { increment: 1, direction: "NEAREST", scope: "ENTRY", minimumMinutes: 0 },
          timeRoundingFrom: "FIRM",
          projects: {},
        },
        timeZone: "Europe/Berlin",
      }}
      chosen={chosen}
      currency="EUR"
      onChoose={(ids, isChosen) => setChosen(withChosen(chosen, ids, isChosen))}
    />
  );
}

it("chooses what can be billed and nobody else holds, and sums it by entry", () => {
  const chosen = firstChoice(rows, "EUR");
  expect([...chosen]).toEqual(["a", "b"]);
  expect(sumOf(rows, chosen, "EUR")).toEqual({ entries: 2, minutes: 100, amount: "166.66" });
  expect(byProject(rows, "EUR").map((group) => group.open.length)).toEqual([3, 0]);
});

it("shows what another draft holds unticked with whose it is, and another currency with its reason", () => {
  render(<Step given={rows} />);
  const box = screen.getByRole("checkbox", { name: /Entry held/ });
  expect(box).not.toBeChecked();
  expect(box).toBeEnabled();
  expect(box).toHaveAccessibleDescription("On a draft by Adam Admin since Nov 9, 2026, 09:00");
  const usd = screen.getByRole("checkbox", { name: /Entry usd/ });
  expect(usd).toBeDisabled();
  expect(usd).toHaveAccessibleDescription(/Priced in USD, this invoice is in EUR/);
  expect(screen.getByRole("checkbox", { name: /Entry free/ })).toHaveAccessibleDescription(/No rate applies/);
});

it("the box of a project is ticked for all, half for some, and takes only what nobody else holds", async () => {
  render(<Step given={rows} />);
  const all = screen.getByRole("checkbox", { name: "All entries of Brücke" });
  const entries = within(screen.getByRole("list", { name: "Entries of Brücke" }));
  expect(all).toHaveAttribute("aria-checked", "mixed");
  await userEvent.click(all);
  expect(all).not.toBeChecked();
  await userEvent.click(all);
  expect(entries.getByRole("checkbox", { name: /Entry a/ })).toBeChecked();
  expect(entries.getByRole("checkbox", { name: /Entry held/ })).not.toBeChecked();
});
