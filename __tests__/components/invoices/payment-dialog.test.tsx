import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { InvoiceActions } from "@/components/invoices/invoice-actions";
import { PaymentDialog } from "@/components/invoices/payment-dialog";
import { TooltipProvider } from "@/components/ui/tooltip";
import { render, screen } from "../../support/render";

const invoice = {
  id: "01990000-0000-7000-8000-000000000001",
  number: "INV-0007",
  customerId: "01990000-0000-7000-8000-0000000000c1",
  currency: "EUR",
  balance: "119.00",
};

type Record = InvoiceActions["recordPayment"];

async function open(action: Record) {
  render(
    <TooltipProvider>
      <PaymentDialog invoice={invoice} today="2026-11-10" isPrimary disabledReason={null} action={action} />
    </TooltipProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Record payment" }));
  return screen.getByLabelText("Amount");
}

const send = () => userEvent.click(screen.getByRole("button", { name: "Record payment" }));

it("begins with the whole balance, and settles this invoice with what was typed", async () => {
  const action = vi.fn<Record>().mockResolvedValue({ ok: true, value: { id: "p", credit: "0.00" } });
  const amount = await open(action);
  expect(amount).toHaveValue("119.00");
  await userEvent.clear(amount);
  await userEvent.type(amount, "1.019,50");
  await send();
  expect(action).toHaveBeenCalledWith(
    expect.objectContaining({
      amount: "1019.50",
      currency: "EUR",
      paidOn: "2026-11-10",
      settlements: [{ invoiceId: invoice.id, amount: "1019.50" }],
    }),
  );
});

it("more than the balance is refused at the amount, which keeps what was typed", async () => {
  const message = "INV-0007 has a balance of 119.00 EUR. Give that or less.";
  const amount = await open(async () => ({
    ok: false,
    code: "INVALID",
    message,
    fields: { amount: message, "settlements.0.amount": message },
  }));
  await userEvent.clear(amount);
  await userEvent.type(amount, "500");
  await send();
  expect(amount).toBeInvalid();
  expect(amount).toHaveAccessibleDescription(message);
  expect(amount).toHaveValue("500");
  expect(screen.getAllByText(message)).toHaveLength(1);
});

it("a request that is sent again carries the same key, so that it is recorded once", async () => {
  const action = vi
    .fn<Record>()
    .mockResolvedValue({ ok: false, code: "UNAVAILABLE", message: "Try again in a moment." });
  await open(action);
  await send();
  await send();
  const keys = action.mock.calls.map(([input]) => input.requestKey);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

it("what is more than the balance is kept as credit when the person says so", async () => {
  const action = vi.fn<Record>().mockResolvedValue({ ok: true, value: { id: "p", credit: "11.00" } });
  const amount = await open(action);
  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  await userEvent.clear(amount);
  await userEvent.type(amount, "130");
  await userEvent.click(screen.getByRole("checkbox", { name: /Keep .*11\.00 as the customer’s credit/ }));
  await send();
  expect(action).toHaveBeenCalledWith(
    expect.objectContaining({
      amount: "130",
      keepRestAsCredit: true,
      settlements: [{ invoiceId: invoice.id, amount: "119.00" }],
    }),
  );
});
