import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PaletteActionsProvider, usePaletteActions } from "@/components/shell/palette-actions";
import { PaletteDialog } from "@/components/shell/palette-dialog";
import { forgetRecent, keepRecent, readRecent, thingOf } from "@/components/shell/recent";
import { ShortcutsProvider, useShortcut } from "@/components/shell/shortcuts";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { SearchHits } from "@/server/search/read";
import { render, screen, waitFor } from "../../support/render";

const pushed: string[] = [];
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: (href: string) => pushed.push(href) }) }));

const hits: SearchHits = {
  customers: [{ id: "c1", name: "Straßenbau Ostheim GmbH", isArchived: false }],
  projects: [],
  invoices: [
    {
      ...{ id: "i1", kind: "INVOICE", status: "SENT", number: "INV-0042", currency: "EUR" },
      ...{ customerName: "Straßenbau Ostheim GmbH", total: "1190.0000" },
    },
  ],
  payments: [],
};

const asked: string[] = [];
let answers: () => Response;
beforeEach(() => {
  answers = () => Response.json(hits);
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return answers();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  window.localStorage.clear();
  pushed.length = 0;
  asked.length = 0;
});

const approve = vi.fn();
const archive = vi.fn();

function Page() {
  const [open, setOpen] = useState(true);
  useShortcut("a", "Archive", archive);
  useShortcut("j,arrowdown", "Next row", () => {});
  usePaletteActions([{ label: "Approve", detail: "Draft for Ostheim", run: approve }]);
  return (
    <PaletteDialog
      open={open}
      onOpenChange={setOpen}
      slug="lane"
      searchHref="/org/lane/search"
      owner="lane.m1"
      pages={[
        { label: "Invoices", href: "/org/lane/invoices", icon: "invoices", keys: "g i" },
        { label: "Tax rates", href: "/org/lane/settings/taxes", icon: "taxes", keywords: "vat" },
      ]}
      create={[{ label: "New invoice", href: "/org/lane/invoices/new", icon: "invoices" }]}
    />
  );
}

const draw = (singleKeys = true) =>
  render(
    <TooltipProvider>
      <ShortcutsProvider singleKeys={singleKeys}>
        <PaletteActionsProvider>
          <Page />
        </PaletteActionsProvider>
      </ShortcutsProvider>
    </TooltipProvider>,
  );

const names = () => screen.getAllByRole("option").map((option) => option.textContent);

describe("the palette", () => {
  it("offers what is open, what was looked at, what can be made and where to go, in that order", () => {
    keepRecent("lane.m1", { href: "/org/lane/customers/x", title: "Élan & Rivière", kind: "customers" });
    draw();
    expect(names()).toEqual([
      "ApproveDraft for Ostheim",
      "ArchiveA",
      "Élan & RivièreCustomer",
      "New invoice",
      "InvoicesGI",
      "Tax rates",
    ]);
  });

  it("offers what has a single key to those who switched single keys off, too", () => {
    draw(false);
    expect(names()).toContain("ArchiveA");
  });

  it("finds a page by another word for it, and Enter goes there", async () => {
    draw();
    answers = () => Response.json({ customers: [], projects: [], invoices: [], payments: [] });
    await userEvent.type(screen.getByRole("combobox"), "vat");
    expect(names()).toEqual(["Tax rates"]);
    await userEvent.keyboard("{Enter}");
    expect(pushed).toEqual(["/org/lane/settings/taxes"]);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("acts on what is open", async () => {
    draw();
    await userEvent.type(screen.getByRole("combobox"), "appro{Enter}");
    await waitFor(() => expect(approve).toHaveBeenCalledTimes(1));
  });

  it("finds in the firm, asks once for what was typed at one go, and opens what was found", async () => {
    draw();
    await userEvent.type(screen.getByRole("combobox"), "osth");
    const found = await screen.findByRole("option", { name: /INV-0042/ });
    expect(found).toHaveTextContent("INV-0042Straßenbau Ostheim GmbH · €1,190.00 · Sent");
    expect(asked).toEqual(["/org/lane/search?q=osth"]);
    await userEvent.click(found);
    expect(pushed).toEqual(["/org/lane/invoices/i1"]);
  });

  it("says what to do when nothing is found, and when the search cannot be reached", async () => {
    draw();
    answers = () => Response.json({ customers: [], projects: [], invoices: [], payments: [] });
    await userEvent.type(screen.getByRole("combobox"), "zzz");
    expect(await screen.findByText(/Try fewer letters/)).toBeInTheDocument();
    answers = () => new Response("", { status: 503 });
    await userEvent.type(screen.getByRole("combobox"), "z");
    expect(await screen.findByText(/could not be reached/)).toBeInTheDocument();
  });
});

describe("what was looked at last", () => {
  const page = (id: number) => ({
    href: `/org/lane/customers/${id}`,
    title: `Customer ${id}`,
    kind: "customers" as const,
  });

  it("is kept newest first, each once, eight at most", () => {
    for (const id of [1, 2, 3, 4, 5, 6, 7, 8, 9, 2]) keepRecent("lane.m1", page(id));
    expect(
      readRecent("lane.m1")
        .map(({ title }) => title.slice(-1))
        .join(""),
    ).toBe("29876543");
  });

  it("is one person's, and forgotten when they sign out", () => {
    keepRecent("lane.m1", page(1));
    expect(readRecent("lane.m2")).toEqual([]);
    forgetRecent();
    expect(readRecent("lane.m1")).toEqual([]);
  });

  it("is nothing when what the browser keeps was tampered with", () => {
    window.localStorage.setItem(
      "docket.recent.lane.m1",
      '[{"href":"javascript:alert(1)","title":"x","kind":"y"},3]',
    );
    expect(readRecent("lane.m1")).toEqual([]);
    window.localStorage.setItem("docket.recent.lane.m1", "{");
    expect(readRecent("lane.m1")).toEqual([]);
  });

  it("counts the pages of one thing, not lists and forms", () => {
    const id = "0197a7c2-0000-7000-8000-000000000001";
    expect(thingOf(`/org/lane/customers/${id}/statement`)).toEqual({
      href: `/org/lane/customers/${id}`,
      kind: "customers" as const,
    });
    expect(thingOf("/org/lane/invoices/new")).toBeNull();
    expect(thingOf("/org/lane/invoices")).toBeNull();
  });
});
