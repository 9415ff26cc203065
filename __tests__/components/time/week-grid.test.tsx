import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { CellActions } from "@/components/time/use-cell-saves";
import { WeekGrid } from "@/components/time/week-grid";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { TimesheetRow } from "@/server/time/read-timesheet";
import type { WeekEntry } from "@/server/time/week-entries";
import { render, screen, waitFor, within } from "../../support/render";

const bridge = "01a1fce7-59c9-71e3-8762-63daa8b39843";
const office = "01a1fce7-59c9-71e3-8762-63daa8b39844";
const dates = ["16", "17", "18", "19", "20", "21", "22"].map((day) => `2026-11-${day}`);

const entry: WeekEntry = {
  id: "e1",
  version: 3,
  memberId: "m1",
  memberName: "Ada",
  projectId: bridge,
  projectName: "Brücke Süd",
  customerName: "Straßenbau Ostheim GmbH",
  taskId: null,
  taskName: null,
  date: "2026-11-16",
  minutes: 90,
  billable: true,
  billableMinutes: 90,
  description: "Survey",
  state: "UNBILLED",
  ledger: { unbilled: 90, onDraft: 0, held: 0, writtenOff: 0, billed: 0, nonBillable: 0, billedElsewhere: 0 },
  mayWriteDown: false,
  invoice: null,
  lockReason: null,
  holdReason: null,
  price: null,
};

const row = (change: Partial<TimesheetRow>, monday: WeekEntry[] = []): TimesheetRow => ({
  key: `${bridge}:`,
  projectId: bridge,
  projectName: "Brücke Süd",
  customerName: "Straßenbau Ostheim GmbH",
  taskId: null,
  taskName: null,
  billable: true,
  closedReason: null,
  kept: false,
  cells: dates.map((_, day) => (day === 0 ? monday : [])),
  ...change,
});
const officeRow = row({ key: `${office}:`, projectId: office, projectName: "Office", customerName: null });

function show(rows: TimesheetRow[]) {
  const cells = {
    save: vi.fn<CellActions["save"]>(async () => ({ ok: true, value: { id: "new", version: 1 } })),
    remove: vi.fn<CellActions["remove"]>(async () => ({ ok: true, value: { id: "e1" } })),
  };
  const done = async () => ({ ok: true as const, value: null });
  const rowActions = { keep: vi.fn(done), drop: vi.fn(done) };
  render(
    <TooltipProvider>
      <WeekGrid
        slug="firm"
        rows={rows}
        dates={dates}
        today="2026-11-20"
        projects={[
          { id: office, name: "Office", code: "", customerName: null, tasks: [] },
          { id: bridge, name: "Brücke Süd", code: "", customerName: "Ostheim", tasks: [] },
        ]}
        memberId={undefined}
        entryActions={{
          save: vi.fn(),
          remove: vi.fn(),
          setBillable: vi.fn(),
          writeDown: { hold: vi.fn(), release: vi.fn(), writeOff: vi.fn(), undoWriteOff: vi.fn() },
        }}
        cellActions={cells}
        rowActions={rowActions}
      />
    </TooltipProvider>,
  );
  return { ...cells, ...rowActions };
}

const grid = () => within(screen.getByRole("table", { name: "Time of the week" }));
const cell = (name: string) => grid().getByRole("textbox", { name });
const monday = () => cell("Brücke Süd, Mon, Nov 16");
const tuesday = () => cell("Brücke Süd, Tue, Nov 17");

it.each([
  ["90", "= 1 h 30 min", 90],
  ["1:30", "= 1 h 30 min", 90],
  ["1.5", "= 1 h 30 min", 90],
  ["1,5", "= 1 h 30 min", 90],
  ["1h30", "= 1 h 30 min", 90],
  ["8", "= 8 min", 8],
])("%s in a cell is understood as %s, and Enter saves it", async (typed, understood, minutes) => {
  const { save } = show([row({})]);
  await userEvent.type(tuesday(), typed);
  expect(tuesday()).toHaveAccessibleDescription(understood);
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  expect(save.mock.calls[0]?.[0]).toMatchObject({
    projectId: bridge,
    taskId: null,
    date: "2026-11-17",
    minutes,
    billable: true,
    description: "",
  });
  expect(await screen.findByText(/^Saved /)).toBeInTheDocument();
});

it("arrows, Tab and Enter move between the cells as in a spreadsheet", async () => {
  show([row({}, [entry]), officeRow]);
  await userEvent.click(monday());
  await userEvent.keyboard("{ArrowRight}");
  expect(tuesday()).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}");
  expect(cell("Office, Tue, Nov 17")).toHaveFocus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(cell("Office, Mon, Nov 16")).toHaveFocus();
  await userEvent.keyboard("{ArrowUp}{Enter}");
  expect(cell("Office, Mon, Nov 16")).toHaveFocus();
  await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
  expect(monday()).toHaveFocus();
  await userEvent.tab();
  expect(tuesday()).toHaveFocus();
});

it("while a figure is being typed, left and right stay inside its text", async () => {
  const { save } = show([row({})]);
  await userEvent.type(tuesday(), "130");
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}:");
  expect(tuesday()).toHaveValue("1:30");
  expect(save).not.toHaveBeenCalled();
});

it("a cell with one entry changes that entry, with the version that was seen and its own text", async () => {
  const { save } = show([row({}, [entry])]);
  expect(monday()).toHaveValue("1:30");
  await userEvent.click(monday());
  await userEvent.keyboard("2h{Enter}");
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  expect(save.mock.calls[0]?.[0]).toMatchObject({
    id: "e1",
    version: 3,
    minutes: 120,
    description: "Survey",
  });
});

it("two figures typed one after the other into one cell make one entry", async () => {
  const { save } = show([row({})]);
  await userEvent.click(tuesday());
  // At the edge the cursor stays, and what is typed next replaces what was there.
  await userEvent.keyboard("1h{Enter}2h{Enter}");
  expect(tuesday()).toHaveValue("2:00");
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
  expect(save.mock.calls[0]?.[0]).not.toHaveProperty("id");
  expect(save.mock.calls[1]?.[0]).toMatchObject({ id: "new", version: 1, minutes: 120 });
});

it("emptying a cell takes its entry away, and the row stays", async () => {
  const { remove, keep } = show([row({}, [entry])]);
  await userEvent.clear(monday());
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(remove).toHaveBeenCalledWith({ id: "e1", version: 3 }));
  expect(keep).toHaveBeenCalledWith({
    projectId: bridge,
    taskId: null,
    week: "2026-11-16",
    memberId: undefined,
  });
});

it("what cannot be understood is not sent, says so, and Escape gives it up", async () => {
  const { save } = show([row({}, [entry])]);
  await userEvent.click(monday());
  await userEvent.keyboard("soon{Enter}");
  expect(monday()).toBeInvalid();
  expect(monday()).toHaveAccessibleDescription(/Write a duration like 1:30/);
  expect(monday()).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  expect(monday()).toHaveValue("1:30");
  expect(save).not.toHaveBeenCalled();
});

it("a refusal stays in its cell with its reason, counts in no total, and Enter tries again", async () => {
  const { save } = show([row({}, [entry])]);
  save.mockResolvedValueOnce({ ok: false, code: "CONFLICT", message: "Somebody changed this entry." });
  await userEvent.click(monday());
  await userEvent.keyboard("2h{Enter}");
  await waitFor(() => expect(monday()).toBeInvalid());
  expect(monday()).toHaveValue("2:00");
  expect(monday()).toHaveAccessibleDescription("Somebody changed this entry.");
  expect(grid().getByRole("row", { name: /^Total/ })).toHaveTextContent("1:30");
  await userEvent.click(monday());
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
  await waitFor(() => expect(monday()).toBeValid());
});

it("a cell of several entries, or a locked one, opens its entries instead of being typed over", async () => {
  const lockReason = "Part of INV-0042. Void or correct that invoice to unlock it.";
  show([
    row({}, [entry, { ...entry, id: "e2", minutes: 30, description: "Sketch" }]),
    { ...officeRow, cells: dates.map((_, day) => (day === 0 ? [{ ...entry, lockReason }] : [])) },
  ]);
  expect(grid().getByRole("button", { name: "Office, Mon, Nov 16: 1 h 30 min" })).toHaveAccessibleDescription(
    lockReason,
  );
  await userEvent.click(grid().getByRole("button", { name: "Brücke Süd, Mon, Nov 16: 2 h" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Brücke Süd" }));
  expect(dialog.getByText("Survey")).toBeVisible();
  expect(dialog.getByText("Sketch")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() =>
    expect(grid().getByRole("button", { name: "Brücke Süd, Mon, Nov 16: 2 h" })).toHaveFocus(),
  );
});

it("rows, days and the week have their totals, which follow what is typed", async () => {
  show([row({}, [entry])]);
  await userEvent.type(tuesday(), "0:45{Enter}");
  const total = grid().getByRole("row", { name: /^Total/ });
  await waitFor(() => expect(within(total).getByText("2:15")).toBeVisible());
  expect(within(total).getByText("0:45")).toBeVisible();
});

it("a row is added by typing what it is for; one that is there already takes the cursor", async () => {
  const { keep } = show([row({}, [entry])]);
  const add = screen.getByRole("combobox", { name: "Add a row" });
  await userEvent.type(add, "brück{Enter}");
  await waitFor(() => expect(cell("Brücke Süd, Fri, Nov 20")).toHaveFocus());
  expect(keep).not.toHaveBeenCalled();
  await userEvent.type(add, "office{Enter}");
  expect(keep).toHaveBeenCalledWith({
    projectId: office,
    taskId: null,
    week: "2026-11-16",
    memberId: undefined,
  });
});

it("an empty row that was kept can be taken away again", async () => {
  const { drop } = show([row({ kept: true })]);
  await userEvent.click(screen.getByRole("button", { name: "Remove the row Brücke Süd" }));
  expect(drop).toHaveBeenCalledWith({
    projectId: bridge,
    taskId: null,
    week: "2026-11-16",
    memberId: undefined,
  });
});

it("on a phone a day is chosen and each row has one large field", async () => {
  const { save } = show([row({}, [entry])]);
  const sheet = () => within(screen.getByRole("region", { name: /^Time on/ }));
  expect(sheet().getByRole("textbox", { name: "Brücke Süd, Fri, Nov 20" })).toBeVisible();
  await userEvent.click(sheet().getByRole("button", { name: "Mon, Nov 16, 1:30 h" }));
  const field = sheet().getByRole("textbox", { name: "Brücke Süd, Mon, Nov 16" });
  expect(field).toHaveValue("1:30");
  await userEvent.clear(field);
  await userEvent.type(field, "1,75");
  await userEvent.tab();
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  expect(save.mock.calls[0]?.[0]).toMatchObject({ id: "e1", minutes: 105 });
});
