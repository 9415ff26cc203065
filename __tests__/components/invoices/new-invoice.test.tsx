import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { GenerateActions } from "@/components/invoices/generate-actions";
import type { Basics } from "@/components/invoices/generate-state";
import { NewInvoice } from "@/components/invoices/new-invoice";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { UnbilledScreen } from "@/server/invoices/read-unbilled";
import { act, fireEvent, render, screen, waitFor, within } from "../../support/render";
import { basics, customers, entry, screenOf, some } from "./unbilled";

const address = vi.hoisted(() => ({ search: "", replaced: "", pushed: "", changed: new Set<() => void>() }));

vi.mock("next/navigation", async () => {
  const { useSyncExternalStore } = await import("react");
  const subscribe = (listener: () => void) => {
    address.changed.add(listener);
    return () => address.changed.delete(listener);
  };
  return {
    useSearchParams: () => new URLSearchParams(useSyncExternalStore(subscribe, () => address.search)),
    useRouter: () => ({
      replace: (to: string) => {
        address.replaced = to;
      },
      push: (to: string) => {
        address.pushed = to;
      },
    }),
  };
});

beforeEach(() => {
  Object.assign(address, { search: "", replaced: "", pushed: "" });
  vi.spyOn(window.history, "pushState").mockImplementation((_state, _title, url) => {
    address.search = new URL(String(url)).search;
    for (const listener of address.changed) listener();
  });
  // jsdom lays nothing out: the list is 600 px high and a row 40.
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(function (this: HTMLElement) {
    return this.dataset.row === undefined ? 600 : 40;
  });
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
});

function open(step: number, rows = some, change: Partial<UnbilledScreen> = {}) {
  address.search = step === 1 ? "" : `?step=${step}`;
  const done = { ok: true, value: { entries: 1, minutes: 60 } } as const;
  const actions: GenerateActions = {
    create: vi.fn(async () => ({ ok: true, value: { id: "new" } }) as const),
    preview: vi.fn(async () => ({ ok: false, code: "UNAVAILABLE", message: "No preview here." }) as const),
    leftOut: vi.fn<GenerateActions["leftOut"]>(async () => ({ ok: true, value: [] })),
    release: vi.fn(async () => done),
    undoWriteOff: vi.fn(async () => done),
  };
  const props = { slug: "firm", basics, customers, today: "2026-11-10", actions };
  const dialog = (next: Partial<Basics> = {}) => (
    <TooltipProvider>
      <NewInvoice {...props} basics={{ ...basics, ...next }} unbilled={screenOf(rows, change)} />
    </TooltipProvider>
  );
  const view = render(dialog());
  return { actions, again: (next: Partial<Basics>) => view.rerender(dialog(next)) };
}

/** By what stands in it: to name every row by its role is slow. */
const row = (text: string) => screen.getByText(text).closest("tr") as HTMLElement;
const box = (name: RegExp) => screen.getByRole("checkbox", { name });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const sum = () => screen.getByText(/^\d+ chosen/).textContent;

describe("the entries", () => {
  it("stand in a tree of projects and tasks, with the boxes of some half ticked", () => {
    open(2);
    const tree = screen.getByRole("treegrid", { name: "Unbilled time by project and task" });
    const rows = within(tree).getAllByRole("row");
    expect(rows.map((each) => each.getAttribute("aria-level"))).toEqual([..."123323312"]);
    expect(box(/All entries of Brücke/)).toHaveAttribute("aria-checked", "mixed");
    expect(box(/All entries of US office/)).toBeDisabled();
    expect(sum()).toBe("2 chosen · 2:00 h · 200.00EUR");
  });

  it("show what another draft holds unticked with whose it is, and another currency with its reason", () => {
    open(2);
    expect(box(/Entry held/)).not.toBeChecked();
    expect(box(/Entry held/)).toBeEnabled();
    expect(box(/Entry held/)).toHaveAccessibleDescription(
      "On a draft by Adam Admin since Nov 9, 2026, 09:00",
    );
    expect(box(/Entry usd/)).toBeDisabled();
    expect(box(/Entry usd/)).toHaveAccessibleDescription(/Priced in USD, this invoice is in EUR/);
    expect(box(/Entry free/)).toHaveAccessibleDescription(/No rate applies/);
  });

  it("the box of a project takes only what nobody else holds", async () => {
    open(2);
    const all = box(/All entries of Brücke/);
    await userEvent.click(all);
    expect(all).not.toBeChecked();
    expect(sum()).toMatch(/^0 chosen/);
    await userEvent.click(all);
    expect(box(/Entry a/)).toBeChecked();
    expect(box(/Entry held/)).not.toBeChecked();
  });

  it("are walked, opened, closed and ticked by the keyboard, and Enter goes on", async () => {
    open(2);
    row("Brücke").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(row("Entry a")).toHaveFocus();
    await userEvent.keyboard(" ");
    expect(box(/Entry a/)).not.toBeChecked();
    await userEvent.keyboard("{ArrowLeft}");
    expect(row("Survey")).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(row("Survey")).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByRole("checkbox", { name: /Entry a/ })).toBeNull();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(row("Entry a")).toHaveFocus();
    await userEvent.keyboard("{End}");
    expect(row("Entry usd")).toHaveFocus();
    await userEvent.keyboard("{Home}");
    expect(row("Brücke")).toHaveFocus();
    await userEvent.tab();
    expect(box(/All entries of Brücke/)).toHaveFocus();
    row("Brücke").focus();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByLabelText("Terms")).toHaveValue("NET 30");
  });

  it("are filtered by description and person, and the box above takes what is shown", async () => {
    open(2);
    await userEvent.type(screen.getByRole("searchbox", { name: "Filter entries" }), "jonas");
    await waitFor(() => expect(screen.queryByRole("checkbox", { name: /Entry a/ })).toBeNull());
    expect(screen.getByText("1 of 5 shown")).toBeInTheDocument();
    await userEvent.click(box(/^Choose all/));
    expect(sum()).toBe("1 chosen · 1:00 h · 100.00EUR");
  });

  it("of five thousand only those in sight are drawn, and all are counted", async () => {
    open(
      2,
      Array.from({ length: 5000 }, (_, index) => entry(`e${index}`)),
    );
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    expect(screen.getByRole("treegrid")).toHaveAttribute("aria-rowcount", "5002");
    expect(sum()).toBe("5000 chosen · 5000:00 h · 500,000.00EUR");
    await userEvent.click(box(/All entries of Brücke/));
    expect(sum()).toMatch(/^0 chosen/);
  });
});

describe("time that is kept off", () => {
  it("is held back by a key, written off with a reason, or billed in part, and the sums follow", async () => {
    const { actions } = open(2);
    row("Entry a").focus();
    await userEvent.keyboard("h");
    expect(box(/Entry a/)).not.toBeChecked();
    expect(screen.getByText("Held back: 1 · 1:00 h · 100.00 EUR")).toBeInTheDocument();
    await userEvent.keyboard("b");
    expect(screen.queryByText(/^Held back: 1/)).toBeNull();
    await userEvent.keyboard("f");
    const minutes = await screen.findByRole("textbox", { name: "Bill" });
    await userEvent.clear(minutes);
    await userEvent.type(minutes, "0:45");
    expect(screen.getByText("€75.00 instead of €100.00")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("radio", { name: /Is held back/ }));
    await userEvent.click(button("Bill these minutes"));
    await waitFor(() => expect(sum()).toBe("2 chosen · 1:45 h · 175.00EUR"));
    expect(screen.getByText("Held back: 1 · 0:15 h · 25.00 EUR")).toBeInTheDocument();
    await waitFor(() => expect(row("Entry a")).toHaveFocus());

    await userEvent.click(button("What to do with Entry b"));
    await userEvent.click(await screen.findByRole("menuitem", { name: /Write off/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Write off" }));
    expect(await screen.findByText("Choose a reason.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("combobox", { name: "Reason" }));
    await userEvent.click(screen.getByRole("option", { name: "Over budget" }));
    await userEvent.click(button("Write off"));
    expect(await screen.findByText("Written off: 1 · 1:00 h · 100.00 EUR")).toBeInTheDocument();
    expect(box(/Entry b/)).toHaveAccessibleDescription("Written off when the draft is made: Over budget");

    await userEvent.click(button("Continue"));
    await userEvent.click(button("Create draft"));
    expect(actions.create).toHaveBeenCalledWith(
      expect.objectContaining({
        timeEntryIds: ["a"],
        fewerMinutes: [{ timeEntryId: "a", minutes: 45, rest: { kind: "HOLD", note: "" } }],
        setAside: [{ timeEntryId: "b", rest: { kind: "WRITE_OFF", reason: "OVER_BUDGET", note: "" } }],
      }),
    );
    expect(address.pushed).toBe("/org/firm/invoices/new");
  });

  it("is held back a whole project at once, and billed again the same way", async () => {
    open(2);
    row("Brücke").focus();
    await userEvent.keyboard("h");
    expect(screen.getByText("Held back: 2 · 2:00 h · 200.00 EUR")).toBeInTheDocument();
    await userEvent.keyboard("b");
    expect(sum()).toBe("2 chosen · 2:00 h · 200.00EUR");
  });

  it("cannot be decided on while another draft holds it", async () => {
    open(2);
    row("Entry held").focus();
    await userEvent.keyboard("h");
    expect(screen.queryByText(/^Held back: 1/)).toBeNull();
  });
});

describe("what is left out", () => {
  it("is summed by reason, with the way to change it", async () => {
    open(2);
    await userEvent.click(button(/^Left out: 5/));
    expect(screen.getByText("2 entries, 1:30 h, €150.00")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Draft by Adam Admin" })).toHaveAttribute(
      "href",
      "/org/firm/invoices/i1",
    );
    await userEvent.click(button("Choose all the same"));
    expect(box(/Entry held/)).toBeChecked();
    await act(async () => fireEvent.click(button("Bill USD instead")));
    expect(address.replaced).toContain("currency=USD");
    await act(async () => fireEvent.click(button("Include earlier days")));
    expect(address.replaced).toContain("to=2026-11-10&currency=EUR&step=2");
  });

  it("is released from a list", async () => {
    const { actions } = open(2, some, {
      leftOut: [{ reason: "HELD", currency: "EUR", entries: 1, minutes: 20, amount: "33.33" }],
    });
    const kept = { id: "h", date: "2026-11-02", projectName: "Brücke", memberName: "Mira", reason: "LATER" };
    const more = { description: "Kept", minutes: 20, currency: "EUR", amount: "33.33", note: "for December" };
    vi.mocked(actions.leftOut).mockResolvedValue({ ok: true, value: [{ ...kept, ...more }] });
    await userEvent.click(button(/^Left out/));
    await userEvent.click(button("Show and release"));
    await userEvent.click(await screen.findByRole("checkbox", { name: "Kept" }));
    await userEvent.click(button("Release"));
    expect(actions.release).toHaveBeenCalledWith({ entries: [{ timeEntryId: "h" }] });
  });
});

describe("going back and forth", () => {
  it("loses neither ticks nor what was typed, and other days keep what was decided", async () => {
    const { again } = open(2);
    await userEvent.click(box(/Entry a/));
    await userEvent.click(button("Continue"));
    await userEvent.type(screen.getByLabelText(/^Notes for the customer/), "Thank you");
    await userEvent.click(button("Back"));
    await userEvent.click(button("Back"));
    again({ range: "last-month", from: "2026-10-01", to: "2026-10-31" });
    await userEvent.click(button("Continue"));
    expect(box(/Entry a/)).not.toBeChecked();
    await userEvent.click(button("Continue"));
    expect(screen.getByLabelText(/^Notes for the customer/)).toHaveValue("Thank you");
  });

  it("begins the review with the last choices of this customer", () => {
    open(3, some, {
      last: { range: null, grouping: "PERSON", currency: "EUR", terms: "NET 14", notes: "As agreed." },
    });
    expect(screen.getByRole("combobox", { name: "Lines" })).toHaveTextContent("By person");
    expect(screen.getByLabelText("Terms")).toHaveValue("NET 14");
    expect(screen.getByText("Usually NET 30")).toBeInTheDocument();
    fireEvent.click(button("Use the notes of the last invoice"));
    expect(screen.getByLabelText(/^Notes for the customer/)).toHaveValue("As agreed.");
  });
});
