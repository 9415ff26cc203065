import { describe, expect, it, vi } from "vitest";
import { ProjectForm, type ProjectFormProps } from "@/components/projects/project-form";
import { Dialog } from "@/components/ui/dialog";
import { TooltipProvider } from "@/components/ui/tooltip";
import { fireEvent, render, screen, waitFor } from "../../support/render";

const customerId = "0195f3a0-0000-7000-8000-000000000001";

function show(props: Partial<ProjectFormProps> = {}) {
  const action = vi
    .fn<ProjectFormProps["action"]>()
    .mockResolvedValue({ ok: true, value: { id: "p1", version: 1 } });
  render(
    <Dialog open title="Project">
      <ProjectForm
        {...{ action, customers: [{ id: customerId, name: "Kyoto Denki" }], mayPlace: true, ...props }}
        onSaved={() => {}}
        onCancel={() => {}}
      />
    </Dialog>,
    { wrapper: TooltipProvider },
  );
  return action;
}

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("the project form", () => {
  it("adds work for the customer it was opened for", async () => {
    const action = show({ customerId });
    type("Name", "Turbine");
    fireEvent.click(screen.getByRole("button", { name: "Add project" }));
    await waitFor(() => expect(action).toHaveBeenCalled());
    expect(action.mock.calls[0]?.[0]).toMatchObject({ customerId, name: "Turbine" });
  });

  it("refuses a budget that is not whole hours", async () => {
    const action = show();
    type("Name", "Turbine");
    type(/Budget in hours/, "1.5");
    fireEvent.click(screen.getByRole("button", { name: "Add project" }));
    expect(await screen.findByText("Use whole hours like 120, or leave it empty.")).toBeInTheDocument();
    expect(action).not.toHaveBeenCalled();
  });

  it("takes a budget in hours or in money, not in both", async () => {
    const action = show();
    type("Name", "Turbine");
    type(/Budget in hours/, "120");
    type(/Budget in money/, "25000");
    fireEvent.click(screen.getByRole("button", { name: "Add project" }));
    expect(
      await screen.findByText("Set the budget in hours or in money, and leave the other empty."),
    ).toBeInTheDocument();
    type(/Budget in hours/, "");
    fireEvent.click(screen.getByRole("button", { name: "Add project" }));
    await waitFor(() => expect(action).toHaveBeenCalled());
    expect(action.mock.calls[0]?.[0]).toMatchObject({ budgetHours: "", budgetAmount: "25000" });
  });

  it("keeps the customer fixed for a lead, and says who may change it", () => {
    show({ mayPlace: false, details: { projectId: customerId, version: 1, customerId, name: "Turbine" } });
    expect(screen.getByLabelText("Customer")).toBeDisabled();
    expect(screen.getByText(/Only an owner or an admin may move it/)).toBeInTheDocument();
  });
});
