import { describe, expect, it, vi } from "vitest";
import { type ReRateActions, ReRateDialog } from "@/components/rates/re-rate-dialog";
import { TooltipProvider } from "@/components/ui/tooltip";
import { fireEvent, render, screen, waitFor } from "../../support/render";

const choices = { projects: [], customers: [], members: [], currency: "EUR", today: "2026-11-10" };
const preview = {
  entries: 9,
  minutes: 986,
  money: [{ currency: "EUR", before: "1972.00", after: "2555.40", difference: "583.40" }],
  skipped: { billed: 2, onDrafts: 1, withoutRate: 0 },
  mark: "seen",
};

function show(result: Awaited<ReturnType<ReRateActions["preview"]>>) {
  const actions = {
    preview: vi.fn<ReRateActions["preview"]>().mockResolvedValue(result),
    carryOut: vi.fn<ReRateActions["carryOut"]>().mockResolvedValue({ ok: true, value: { entries: 9 } }),
  };
  render(<ReRateDialog {...{ choices, actions }} disabledReason={null} />, { wrapper: TooltipProvider });
  press("Re-rate time");
  press("Show what changes");
  return actions;
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("re-rating time", () => {
  it("shows first how many entries and how much money move, and what stays", async () => {
    const actions = show({ ok: true, value: preview });
    expect(await screen.findByText("9 entries with 16:26 h get another rate.")).toBeInTheDocument();
    expect(screen.getByText("+583.40")).toBeInTheDocument();
    expect(screen.getByText("2 entries billed: locked by their invoices.")).toBeInTheDocument();
    expect(screen.getByText(/1 entry on a draft/)).toBeInTheDocument();
    expect(actions.carryOut).not.toHaveBeenCalled();
  });

  it("carries out exactly what was seen", async () => {
    const actions = show({ ok: true, value: preview });
    await screen.findByText(/get another rate/);
    press("Re-rate 9 entries");
    await waitFor(() => expect(actions.carryOut).toHaveBeenCalled());
    expect(actions.carryOut.mock.calls[0]?.[0]).toMatchObject({ mark: "seen", projectId: null });
  });

  it("offers nothing when nothing would change, and says why", async () => {
    const actions = show({ ok: true, value: { ...preview, entries: 0, minutes: 0, money: [] } });
    expect(await screen.findByText(/Nothing changes/)).toBeInTheDocument();
    const button = screen.getByRole("button", { name: /Re-rate/ });
    expect(button).toHaveAttribute("aria-disabled", "true");
    fireEvent.click(button);
    expect(actions.carryOut).not.toHaveBeenCalled();
  });
});
