import { describe, expect, it, vi } from "vitest";
import { RateForm, type RateFormProps } from "@/components/rates/rate-form";
import { Dialog } from "@/components/ui/dialog";
import { TooltipProvider } from "@/components/ui/tooltip";
import { fireEvent, render, screen, waitFor } from "../../support/render";

const projectId = "0195f3a0-0000-7000-8000-000000000001";
const customerId = "0195f3a0-0000-7000-8000-000000000002";
const choices = {
  projects: [{ id: projectId, name: "Turbine", customerName: "Kyoto Denki", currency: "JPY" }],
  customers: [{ id: customerId, name: "Kyoto Denki", currency: "JPY" }],
  members: [],
  currency: "EUR",
  today: "2026-11-10",
};

function show(props: Partial<RateFormProps> = {}) {
  const action = vi.fn<RateFormProps["action"]>().mockResolvedValue({ ok: true, value: { id: "r1" } });
  const onDone = vi.fn();
  render(
    <Dialog open title="Rate">
      <RateForm {...{ action, choices, onDone, ...props }} />
    </Dialog>,
    { wrapper: TooltipProvider },
  );
  return { action, onDone };
}

const typePrice = (value: string) => {
  const field = screen.getByLabelText("Billed per hour");
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};

describe("the rate form", () => {
  it("takes a rate for the whole firm from today, written with a comma", async () => {
    const { action, onDone } = show();
    typePrice("99,50");
    fireEvent.click(screen.getByRole("button", { name: "Add rate" }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(action.mock.calls[0]?.[0]).toMatchObject({
      ...{ projectId: null, customerId: null, memberId: null },
      ...{ billRate: "99.50", currency: "EUR", effectiveFrom: "2026-11-10" },
    });
  });

  it("takes the currency of the project it was opened for", async () => {
    const { action } = show({ projectId });
    typePrice("15000");
    fireEvent.click(screen.getByRole("button", { name: "Add rate" }));
    await waitFor(() => expect(action).toHaveBeenCalled());
    expect(action.mock.calls[0]?.[0]).toMatchObject({ projectId, currency: "JPY" });
  });

  it("corrects a project's rate without taking its customer for a scope", async () => {
    const rate = {
      ...{ id: projectId, projectId, customerId, memberId: null, projectName: "Turbine", memberName: null },
      ...{ customerName: "Kyoto Denki", currency: "JPY", billRate: "15000", costRate: null },
      ...{ effectiveFrom: "2026-01-01", state: "CURRENT" as const },
    };
    const { action } = show({ rate });
    typePrice("16000");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(action).toHaveBeenCalled());
    expect(action.mock.calls[0]?.[0]).toMatchObject({ id: projectId, projectId, customerId: null });
  });

  it("refuses what is not a rate", async () => {
    const { action } = show();
    typePrice("a lot");
    fireEvent.click(screen.getByRole("button", { name: "Add rate" }));
    expect(await screen.findByText("Use an hourly rate like 120 or 120.50.")).toBeInTheDocument();
    expect(action).not.toHaveBeenCalled();
  });
});
