import { describe, expect, it } from "vitest";
import { AgingCard } from "@/components/dashboard/aging-card";
import { agingsOf, receivableAges } from "@/lib/dashboard/ages";
import { render, screen, within } from "../../support/render";

const show = (agings: Parameters<typeof AgingCard>[0]["agings"]) =>
  render(
    <AgingCard
      title="Receivables by age"
      text=""
      agings={agings}
      steps={receivableAges}
      tones={["accent", "amber", "amber", "red", "red"]}
      countText={(count) => (count === 1 ? "1 invoice" : `${count} invoices`)}
      empty={<p>Nobody owes you anything</p>}
    />,
  );

describe("receivables by age", () => {
  it("have a table with every figure of the charts, a column a currency and no total over two", () => {
    show(
      agingsOf(
        [
          { currency: "EUR", step: 1, amount: "1741.67", count: 2 },
          { currency: "EUR", step: 4, amount: "58.33", count: 1 },
          { currency: "JPY", step: 0, amount: "5001", count: 1 },
        ],
        receivableAges,
      ),
    );
    const table = screen.getByRole("table", { name: "Receivables by age" });
    const rows = within(table)
      .getAllByRole("row")
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ["Age", "EUR", "JPY"],
      ["Not due yet", "–", "5,0011 invoice"],
      ["1 to 30 days late", "1,741.672 invoices", "–"],
      ["31 to 60 days late", "–", "–"],
      ["61 to 90 days late", "–", "–"],
      ["Over 90 days late", "58.331 invoice", "–"],
      ["Total", "1,800.003 invoices", "5,0011 invoice"],
    ]);
  });

  it("offer the next step where there is nothing", () => {
    show([]);
    expect(screen.getByText("Nobody owes you anything")).toBeInTheDocument();
    expect(screen.queryByRole("table")).toBeNull();
  });
});
