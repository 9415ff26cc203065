import { describe, expect, it } from "vitest";
import { CustomerCards } from "@/components/customers/customer-cards";
import { render, screen } from "../../support/render";

const figures = [
  { currency: "EUR", unbilledMinutes: 90, unbilled: "150.00", outstanding: "119.00", overdue: "0.00" },
  { currency: "USD", unbilledMinutes: 0, unbilled: "0.00", outstanding: "75.50", overdue: "75.50" },
];

describe("the figures of a customer", () => {
  it("stand a line a currency, never summed over two, and lead to their rows", () => {
    const paid = { thisYear: [], habit: { invoices: 2, days: 25, daysAfterDue: -5 } };
    render(<CustomerCards slug="demo" customerId="c1" figures={figures} paid={paid} />);
    const outstanding = screen.getByRole("link", { name: /^Outstanding/ });
    expect(outstanding).toHaveTextContent("€119.00$75.50");
    expect(outstanding).toHaveAttribute("href", "/org/demo/invoices?customerId=c1&view=outstanding");
    expect(screen.getByRole("link", { name: /^Overdue/ })).not.toHaveTextContent("€");
    expect(screen.getByRole("link", { name: /^Unbilled now/ })).toHaveAttribute(
      "href",
      "/org/demo/customers/c1/time?billing=unbilled",
    );
    expect(screen.getByText("5 days before due; 2 invoices in 12 months")).toBeInTheDocument();
  });

  it("say nothing of payments to somebody who may not see them", () => {
    render(<CustomerCards slug="demo" customerId="c1" figures={figures} paid={null} />);
    expect(screen.queryByText("Paid this year")).toBeNull();
    expect(screen.queryByText("Average days to pay")).toBeNull();
  });
});
