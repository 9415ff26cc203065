import { describe, expect, it, vi } from "vitest";
import { CustomerForm, type CustomerFormProps } from "@/components/customers/customer-form";
import { Dialog } from "@/components/ui/dialog";
import { TooltipProvider } from "@/components/ui/tooltip";
import { fireEvent, render, screen, waitFor } from "../../support/render";

const options = { currency: "EUR", terms: "NET 30", taxRates: [{ id: "t1", name: "VAT 19 %" }] };

function show(
  result: Awaited<ReturnType<CustomerFormProps["action"]>>,
  details?: CustomerFormProps["details"],
) {
  const action = vi.fn<CustomerFormProps["action"]>().mockResolvedValue(result);
  const onSaved = vi.fn();
  render(
    <Dialog open title="Customer">
      <CustomerForm {...{ action, options, details, onSaved }} onCancel={() => {}} />
    </Dialog>,
    { wrapper: TooltipProvider },
  );
  return { action, onSaved };
}

const saved = { ok: true, value: { id: "c1", version: 1 } } as const;
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("the customer form", () => {
  it("begins a new customer with the firm's currency, and sends what was typed", async () => {
    const { action, onSaved } = show(saved);
    type("Name", "Kyoto Denki");
    press("Add customer");
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith("c1", "Kyoto Denki"));
    expect(action.mock.calls[0]?.[0]).toMatchObject({ name: "Kyoto Denki", currency: "EUR", terms: "" });
  });

  it("says beside the field what is wrong, before it asks the server", async () => {
    const { action } = show(saved);
    type(/Payment terms/, "soon");
    press("Add customer");
    expect(await screen.findByText(/Write the terms like NET 30/)).toBeInTheDocument();
    expect(screen.getByText("Write the customer's name as it stands on invoices.")).toBeInTheDocument();
    expect(action).not.toHaveBeenCalled();
  });

  it("marks the name when another customer has it, and keeps what was typed", async () => {
    const message = "There is a customer called Kyoto Denki already. Choose another name.";
    const { onSaved } = show({ ok: false, code: "CONFLICT", message, fields: { name: message } });
    type("Name", "kyoto denki");
    press("Add customer");
    await waitFor(() => expect(screen.getByLabelText("Name")).toHaveAttribute("aria-invalid", "true"));
    expect(screen.getByLabelText("Name")).toHaveValue("kyoto denki");
    expect(onSaved).not.toHaveBeenCalled();
  });

  it("sends the version that was seen when it changes a customer", async () => {
    const details = {
      customerId: "0195f3a0-0000-7000-8000-000000000001",
      version: 4,
      name: "Old",
      currency: "EUR",
    };
    const { action } = show(saved, details);
    type("Name", "New");
    press("Save");
    await waitFor(() => expect(action).toHaveBeenCalled());
    expect(action.mock.calls[0]?.[0]).toMatchObject({ ...details, name: "New" });
  });
});
