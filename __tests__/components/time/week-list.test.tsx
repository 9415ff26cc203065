import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { BulkActions } from "@/components/time/bulk-bar";
import { WeekList } from "@/components/time/week-list";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { WeekEntry } from "@/server/time/week-entries";
import { render, screen, within } from "../../support/render";

const entry: WeekEntry = {
  id: "e1",
  version: 3,
  memberId: "m1",
  memberName: "Ada",
  projectId: "p1",
  projectName: "Brücke Süd",
  customerName: "Straßenbau Ostheim GmbH",
  taskId: null,
  taskName: null,
  date: "2026-11-20",
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

const adjusted = () => vi.fn(async () => ({ ok: true as const, value: { entries: 1, minutes: 30 } }));

function show(change: Partial<WeekEntry> = {}) {
  const actions = {
    save: vi.fn(),
    remove: vi.fn(async () => ({ ok: true as const, value: { id: "e1" } })),
    setBillable: vi.fn(async () => ({ ok: true as const, value: { id: "e1", billable: false } })),
    writeDown: { hold: adjusted(), release: adjusted(), writeOff: adjusted(), undoWriteOff: adjusted() },
  };
  const totals = { minutes: 90, billableMinutes: 90, unratedMinutes: null, amounts: null };
  render(
    <TooltipProvider>
      <WeekList
        slug="firm"
        days={[{ date: "2026-11-20", totals, entries: [{ ...entry, ...change }] }]}
        today="2026-11-20"
        projects={[]}
        withPerson={false}
        withMoney={false}
        actions={actions}
      />
    </TooltipProvider>,
  );
  return actions;
}

const row = () => screen.getByRole("row", { name: /Survey/ });
const press = (name: string) => userEvent.click(within(row()).getByRole("button", { name }));

it("a billed entry leads to its invoice, says why it is locked, and does nothing", async () => {
  const lockReason = "Part of INV-0042. Void or correct that invoice to unlock it.";
  const { setBillable, remove } = show({
    state: "BILLED",
    invoice: { id: "i1", number: "INV-0042" },
    lockReason,
  });
  expect(within(row()).getByRole("link", { name: "Billed · INV-0042" })).toHaveAttribute(
    "href",
    "/org/firm/invoices/i1",
  );
  for (const name of ["Make non-billable", "Edit", "Delete"]) {
    expect(within(row()).getByRole("button", { name })).toHaveAccessibleDescription(lockReason);
    await press(name);
  }
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(setBillable).not.toHaveBeenCalled();
  expect(remove).not.toHaveBeenCalled();
});

it("an invoice that this person may not open is named without a link", () => {
  show({ state: "BILLED", invoice: { id: null, number: "INV-0042" } });
  expect(within(row()).getByText("Billed · INV-0042")).toBeVisible();
  expect(within(row()).queryByRole("link")).not.toBeInTheDocument();
});

it("the billable flag is sent with the version that was seen", async () => {
  const { setBillable } = show();
  await press("Make non-billable");
  expect(setBillable).toHaveBeenCalledWith({ id: "e1", version: 3, billable: false });
});

it("deleting asks first, and says what would go", async () => {
  const { remove } = show();
  await press("Delete");
  expect(screen.getByRole("alertdialog")).toHaveTextContent("1 h 30 min on Brücke Süd, Fri, Nov 20");
  expect(remove).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Delete entry" }));
  expect(remove).toHaveBeenCalledWith({ id: "e1", version: 3 });
});

it("what a draft holds opens with only its description free", async () => {
  show({ state: "ON_DRAFT", holdReason: "On a draft invoice for Straßenbau Ostheim GmbH by Ada." });
  await press("Edit");
  const dialog = screen.getByRole("dialog");
  expect(dialog).toHaveTextContent("On a draft invoice for Straßenbau Ostheim GmbH by Ada.");
  expect(within(dialog).getByRole("textbox", { name: "Time" })).toBeDisabled();
  expect(within(dialog).getByRole("textbox", { name: /Description/ })).toBeEnabled();
});

it("half an hour is written off with a reason, by whom that is allowed", async () => {
  const { writeDown } = show({ mayWriteDown: true });
  await press("Hold back or write off");
  const dialog = within(await screen.findByRole("dialog", { name: "Hold back or write off" }));
  await userEvent.click(dialog.getByRole("radio", { name: /Write off/ }));
  await userEvent.type(dialog.getByLabelText(/How much/), "0:30");
  expect(dialog.getByText("1:00 h stay to be billed")).toBeInTheDocument();
  await userEvent.click(dialog.getByRole("button", { name: "Write off" }));
  expect(await dialog.findByText("Choose a reason.")).toBeInTheDocument();
  expect(writeDown.writeOff).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole("combobox", { name: "Reason" }));
  await userEvent.click(await screen.findByRole("option", { name: "Over budget" }));
  await userEvent.click(dialog.getByRole("button", { name: "Write off" }));
  expect(writeDown.writeOff).toHaveBeenCalledWith({
    entries: [{ timeEntryId: "e1", minutes: 30 }],
    reason: "OVER_BUDGET",
    note: "",
  });
});

it("what is held back can only be released, and all of it at once", async () => {
  const ledger = { ...entry.ledger, unbilled: 0, held: 90 };
  const { writeDown } = show({ mayWriteDown: true, ledger, state: "HELD" });
  await press("Hold back or write off");
  const dialog = within(await screen.findByRole("dialog", { name: "Hold back or write off" }));
  expect(dialog.getAllByRole("radio")).toHaveLength(1);
  await userEvent.click(dialog.getByRole("button", { name: /Release/ }));
  expect(writeDown.release).toHaveBeenCalledWith({
    entries: [{ timeEntryId: "e1", minutes: null }],
    note: "",
  });
});

function showBulk(others: Partial<WeekEntry>[]) {
  const entries = others.map((change, index) => ({ ...entry, id: `e${index + 1}`, ...change }));
  const changed = async () => ({ ok: true as const, value: { entries: entries.length } });
  const bulk = {
    previewMove: vi.fn<BulkActions["previewMove"]>(async () => ({
      ok: true,
      value: {
        entries: 2,
        notBillable: 0,
        money: [{ currency: "EUR", before: "300.00", after: "360.00", difference: "60.00" }],
      },
    })),
    move: vi.fn<BulkActions["move"]>(changed),
    setBillable: vi.fn<BulkActions["setBillable"]>(changed),
    remove: vi.fn<BulkActions["remove"]>(changed),
    reRate: {
      preview: vi.fn(async () => ({
        ok: true as const,
        value: {
          entries: 2,
          minutes: 180,
          money: [{ currency: "EUR", before: "300.00", after: "330.00", difference: "30.00" }],
          skipped: { billed: 0, onDrafts: 0, withoutRate: 0 },
          mark: "m",
        },
      })),
      carryOut: vi.fn(changed),
    },
  };
  const totals = { minutes: 90, billableMinutes: 90, unratedMinutes: null, amounts: null };
  const project = { id: bridge, name: "Brücke Nord", code: "", customerName: "Ostheim", tasks: [] };
  render(
    <TooltipProvider>
      <WeekList
        slug="firm"
        days={[{ date: "2026-11-20", totals, entries }]}
        today="2026-11-20"
        projects={[project]}
        withPerson={false}
        withMoney={false}
        actions={{
          save: vi.fn(),
          remove: vi.fn(),
          setBillable: vi.fn(),
          writeDown: {
            hold: adjusted(),
            release: adjusted(),
            writeOff: adjusted(),
            undoWriteOff: adjusted(),
          },
        }}
        bulk={bulk}
      />
    </TooltipProvider>,
  );
  return bulk;
}

const bridge = "01a1fce7-59c9-71e3-8762-63daa8b39843";
const both = [
  { id: "e1", version: 3 },
  { id: "e2", version: 3 },
];
const tickAll = () => userEvent.click(screen.getByRole("checkbox", { name: "Tick all entries shown" }));
const bar = () => within(screen.getByRole("region", { name: "Ticked entries" }));

it("all but what is locked is ticked at once, and made non-billable together", async () => {
  const { setBillable } = showBulk([{}, {}, { lockReason: "Part of INV-0042." }]);
  expect(screen.queryByRole("region", { name: "Ticked entries" })).not.toBeInTheDocument();
  await tickAll();
  expect(bar().getByRole("status")).toHaveTextContent("2 entries · 3:00 h");
  await userEvent.click(bar().getByRole("button", { name: "Non-billable" }));
  expect(setBillable).toHaveBeenCalledWith({ entries: both, billable: false });
});

it("moving shows the money that moves before anything moves", async () => {
  const { previewMove, move } = showBulk([{}, {}]);
  await tickAll();
  await userEvent.click(bar().getByRole("button", { name: "Move" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Move 2 entries" }));
  await userEvent.type(dialog.getByRole("combobox", { name: "Project" }), "nord");
  await userEvent.keyboard("{Enter}");
  await userEvent.click(dialog.getByRole("button", { name: "Show what changes" }));
  expect(await dialog.findByText("+60.00")).toBeVisible();
  expect(move).not.toHaveBeenCalled();
  const input = { entries: both, projectId: bridge, taskId: null };
  expect(previewMove).toHaveBeenCalledWith(input);
  await userEvent.click(dialog.getByRole("button", { name: "Move 2 entries" }));
  expect(move).toHaveBeenCalledWith(input);
});

it("re-rating ticked time shows the money first, then does just that", async () => {
  const { reRate } = showBulk([{}, {}]);
  await tickAll();
  await userEvent.click(bar().getByRole("button", { name: "Re-rate" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Re-rate the ticked time" }));
  expect(await dialog.findByText("+30.00")).toBeVisible();
  expect(reRate.carryOut).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole("button", { name: "Re-rate 2 entries" }));
  expect(reRate.carryOut).toHaveBeenCalledWith({ entryIds: ["e1", "e2"], mark: "m" });
});

it("deleting several asks once, with their number", async () => {
  const { remove } = showBulk([{}, {}]);
  await tickAll();
  await userEvent.click(bar().getByRole("button", { name: "Delete" }));
  await userEvent.click(screen.getByRole("button", { name: "Delete 2 entries" }));
  expect(remove).toHaveBeenCalledWith({ entries: both });
});
