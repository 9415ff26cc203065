import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { expect, it, vi } from "vitest";
import type { ListActions } from "@/components/invoices/list-actions";
import { ListWork } from "@/components/invoices/list-work";
import { ShortcutsProvider } from "@/components/shell/shortcuts";
import { TooltipProvider } from "@/components/ui/tooltip";
import { defaultColumns } from "@/lib/invoices/list-columns";
import { wholeList } from "@/lib/invoices/list-query";
import type { Role } from "@/lib/permissions";
import type { InvoiceRow } from "@/server/invoices/list";
import type { InvoiceListScreen } from "@/server/invoices/read";
import { render, screen, waitFor, within } from "../../support/render";

// jsdom does not know <search> yet, and React would warn of it.
Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, { value: "HTMLElement" });

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn(), refresh: vi.fn() }) }));

const row = (index: number): InvoiceRow => ({
  id: `01990000-0000-7000-8000-00000000000${index}`,
  kind: "INVOICE",
  status: "APPROVED",
  number: `INV-000${index}`,
  customerId: "01990000-0000-7000-8000-0000000000c1",
  customerName: "Straßenbau Ostheim GmbH",
  issueDate: "2026-11-02",
  dueDate: "2026-12-02",
  currency: "EUR",
  total: "119.00",
  settled: "0.00",
  balance: "119.00",
  isSubmitted: false,
  reference: "",
  sentOn: null,
  paidOn: null,
  createdBy: "Olivia Owner",
});

const rows = [row(1), row(2), row(3)];
const [first, second] = rows.map((one) => one.id);

function open({ role = "OWNER" as Role, matching = 40, plan = vi.fn<ListActions["plan"]>() } = {}) {
  const unused = vi.fn();
  const actions: ListActions = {
    plan,
    start: unused,
    retry: unused,
    dismiss: unused,
    saveView: unused,
    deleteView: unused,
    saveColumns: vi.fn<ListActions["saveColumns"]>().mockResolvedValue({ ok: true, value: { columns: [] } }),
  };
  const list: InvoiceListScreen = {
    rows,
    previous: null,
    next: null,
    counts: {
      tabs: { draft: 0, "to-approve": 0, "to-send": matching, awaiting: 0, overdue: 0, paid: 0 },
      all: matching,
      matching,
    },
    cards: [],
    views: [],
    columns: [...defaultColumns],
    runs: [],
    mayCreate: true,
    firmName: "Lindqvist & Partner",
    today: "2026-11-10",
  };
  render(
    <NuqsTestingAdapter>
      <ShortcutsProvider>
        <TooltipProvider>
          <ListWork
            slug="demo"
            viewer={role}
            path="/org/demo/invoices"
            input={wholeList}
            currencies={["EUR"]}
            screen={list}
            actions={actions}
            empty={null}
            pages={null}
          />
        </TooltipProvider>
      </ShortcutsProvider>
    </NuqsTestingAdapter>,
  );
  return actions;
}

const focused = () => document.activeElement?.closest("[data-invoice]")?.getAttribute("data-invoice");
const bar = () => screen.findByRole("region", { name: "Selected invoices" });

it("J and K walk through the rows, X selects, and one row at a time takes part in tabbing", async () => {
  open();
  await userEvent.keyboard("j");
  expect(focused()).toBe(first);
  await userEvent.keyboard("j");
  expect(focused()).toBe(second);
  await userEvent.keyboard("x");
  expect(within(await bar()).getByRole("status")).toHaveTextContent("1 invoice selected");
  await userEvent.keyboard("kx");
  expect(within(await bar()).getByRole("status")).toHaveTextContent("2 invoices selected");
  expect(screen.getByRole("checkbox", { name: "Select INV-0002" })).toHaveAttribute("tabindex", "-1");
  expect(screen.getByRole("checkbox", { name: "Select INV-0001" })).toHaveAttribute("tabindex", "0");
});

it("keys that are typed into the search select nothing", async () => {
  open();
  await userEvent.type(screen.getByRole("searchbox", { name: "Search invoices" }), "xjx");
  expect(screen.queryByRole("region", { name: "Selected invoices" })).not.toBeInTheDocument();
});

it("everything that matches is selected in one step, and what is asked then names the filters", async () => {
  const plan = vi.fn<ListActions["plan"]>().mockResolvedValue({
    ok: true,
    value: {
      stamp: "s",
      taking: 38,
      leftOut: [{ reason: "Sent already.", invoices: 2 }],
      totals: [
        { currency: "EUR", total: "4522.00", invoices: 30 },
        { currency: "USD", total: "952.00", invoices: 8 },
      ],
      entries: 0,
    },
  });
  open({ plan });
  await userEvent.click(
    screen.getAllByRole("checkbox", { name: "Select all on this page" })[0] as HTMLElement,
  );
  await userEvent.click(within(await bar()).getByRole("button", { name: "Select all 40 that match" }));
  expect(within(await bar()).getByRole("status")).toHaveTextContent("All 40 invoices selected");
  await userEvent.click(within(await bar()).getByRole("button", { name: "Send" }));
  const dialog = await screen.findByRole("dialog");
  expect(plan).toHaveBeenCalledWith({ kind: "SEND", selection: { filters: wholeList } });
  expect(await within(dialog).findByText("€4,522.00")).toBeVisible();
  expect(within(dialog).getByText("$952.00")).toBeVisible();
  expect(within(dialog).getByText(/2 invoices: Sent already/)).toBeVisible();
  expect(within(dialog).getByRole("button", { name: "Send 38 invoices" })).toBeVisible();
});

it("who may not approve reads why", async () => {
  open({ role: "MEMBER" });
  await userEvent.keyboard("jx");
  const approve = within(await bar()).getByRole("button", { name: "Approve" });
  expect(approve).toHaveAttribute("aria-disabled", "true");
  expect(approve).toHaveAccessibleDescription("Only an owner or an admin may approve invoices.");
});

it("P shows the document, and a chosen column is shown at once and remembered", async () => {
  const { saveColumns } = open();
  await userEvent.click(screen.getByRole("button", { name: "Columns" }));
  await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: "Created by" }));
  await userEvent.keyboard("{Escape}");
  expect(screen.getByRole("columnheader", { name: "Created by" })).toBeVisible();
  expect(saveColumns).toHaveBeenCalledWith({
    viewId: undefined,
    columns: ["number", "customer", "status", "issueDate", "dueDate", "createdBy", "total", "balance"],
  });
  await userEvent.keyboard("jp");
  const dialog = await screen.findByRole("dialog", { name: "INV-0001" });
  const frame = within(dialog).getByTitle("The document of INV-0001");
  expect(frame).toHaveAttribute("src", `/org/demo/invoices/${first}/preview`);
  expect(frame).toHaveAttribute("sandbox", "");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});
