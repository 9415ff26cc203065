import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { ExplainLine } from "@/components/invoices/explain-line";
import { FewerMinutes } from "@/components/invoices/fewer-minutes";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { LineExplanation } from "@/server/invoices/read-explanation";
import { render, screen, within } from "../../support/render";

const explanation: LineExplanation = {
  invoice: {
    id: "i1",
    kind: "INVOICE",
    status: "DRAFT",
    number: null,
    currency: "EUR",
    pricesIncludeTax: false,
  },
  line: {
    id: "l1",
    description: "Survey",
    projectId: "p1",
    minutes: 60,
    quantity: null,
    unit: "h",
    unitPrice: "100",
    baseQuantity: "1",
    discount: { percent: "10" },
    charge: null,
    taxCategory: "S",
    taxRate: "19",
    taxReason: "",
    net: "90.00",
    gross: "100.00",
    discountAmount: "10.00",
  },
  entries: [
    {
      timeEntryId: "e1",
      date: "2026-11-02",
      memberName: "Ada",
      projectName: "Brücke",
      taskName: null,
      description: "Levels",
      workedMinutes: 55,
      billableMinutes: 50,
      minutes: 50,
      billedMinutes: 60,
      rate: "100",
      rateSource: "Project rate, since 2026-01-01",
      amount: "90.00",
    },
  ],
  totals: { workedMinutes: 55, billableMinutes: 50, minutes: 50, billedMinutes: 60, amount: "90.00" },
  rounding: {
    timeRounding: { increment: 15, direction: "UP", scope: "ENTRY", minimumMinutes: 0 },
    timeRoundingFrom: "CUSTOMER",
    grouping: "TASK",
    groupingFrom: "FIRM",
    setByHand: false,
  },
  isPriceSetByHand: false,
  group: { net: "190.00", discountShare: "19.00", taxable: "171.00", tax: "32.49", lines: 2 },
};

afterEach(() => vi.unstubAllGlobals());

const answer = (status: number, body: unknown) => vi.fn(async () => Response.json(body, { status }));

async function open(entryAction?: Parameters<typeof ExplainLine>[0]["entryAction"]) {
  render(
    <TooltipProvider>
      <ExplainLine href="/explanation" description="Survey" entryAction={entryAction} />
    </TooltipProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Explain: Survey" }));
  return within(await screen.findByRole("dialog", { name: "Explain this amount" }));
}

it("an amount is explained from minutes to tax, with the rule that gave the rate", async () => {
  vi.stubGlobal("fetch", answer(200, explanation));
  const dialog = await open();
  const row = await dialog.findByRole("row", { name: /Levels/ });
  for (const figure of ["0:55", "0:50", "1:00", "100.00", "90.00", "Project rate, since 2026-01-01"]) {
    expect(row).toHaveTextContent(figure);
  }
  for (const step of [
    "Each entry up to 15 min (rule of the customer)",
    "1:00 h × 100.00 = 100.00",
    "10%: 100.00 − 10.00",
    "90.00 EUR",
    "Standard 19%",
    "2 lines: 190.00 − 19.00 of the document’s discount; taxable 171.00, tax 32.49",
  ]) {
    expect(dialog.getByText(step)).toBeInTheDocument();
  }
});

it("a failure says why, and can be tried again", async () => {
  vi.stubGlobal(
    "fetch",
    answer(404, { title: "This line is not on the invoice any more. Reload the page." }),
  );
  const dialog = await open();
  expect(await dialog.findByRole("alert")).toHaveTextContent("not on the invoice any more");
  vi.stubGlobal("fetch", answer(200, explanation));
  await userEvent.click(dialog.getByRole("button", { name: "Try again" }));
  expect(await dialog.findByText("1:00 h × 100.00 = 100.00")).toBeInTheDocument();
});

it("on a draft an entry is billed with fewer minutes, and the rest is held back", async () => {
  vi.stubGlobal("fetch", answer(200, explanation));
  const action = vi.fn(async () => ({ ok: true as const, value: { version: 4, total: "59.50" } }));
  const onDone = vi.fn();
  const dialog = await open((entry, reload) => (
    <FewerMinutes
      invoiceId="i1"
      version={3}
      lineId="l1"
      entry={entry}
      action={action}
      onDone={(saved) => {
        onDone(saved);
        reload();
      }}
    />
  ));
  await userEvent.click(await dialog.findByRole("button", { name: "Bill other minutes of Levels" }));
  const inner = within(await screen.findByRole("dialog", { name: "Minutes to bill" }));
  await userEvent.clear(inner.getByLabelText("Bill"));
  await userEvent.type(inner.getByLabelText("Bill"), "0:30");
  await userEvent.click(inner.getByRole("radio", { name: /Is held back/ }));
  await userEvent.click(inner.getByRole("button", { name: "Change minutes" }));
  expect(action).toHaveBeenCalledWith({
    invoiceId: "i1",
    version: 3,
    lineId: "l1",
    timeEntryId: "e1",
    minutes: 30,
    rest: { kind: "HOLD", note: "" },
  });
  expect(onDone).toHaveBeenCalledWith({ version: 4, total: "59.50" });
});
