import userEvent from "@testing-library/user-event";
import { createTranslator } from "next-intl";
import { expect, it, vi } from "vitest";
import { differences } from "@/components/invoices/draft-differences";
import { DraftEditor } from "@/components/invoices/draft-editor";
import { formOf } from "@/components/invoices/draft-form";
import type { InvoiceActions } from "@/components/invoices/invoice-actions";
import { taxChoices } from "@/components/invoices/tax-choices";
import { TooltipProvider } from "@/components/ui/tooltip";
import { messages } from "@/messages/en";
import type { DetailCharge, InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { render, screen, waitFor, within } from "../../support/render";
import { actions, draftScreen, vatId } from "./screen";

vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: () => {}, replace: () => {}, refresh: () => {}, prefetch: () => {} }),
}));

type Save = InvoiceActions["save"];

const courier: DetailCharge = {
  ...{ description: "Courier", amount: "10", taxRateId: vatId, taxCategory: "S", taxRate: "19" },
};

const editor = (detail: InvoiceDetailScreen, save: Save = vi.fn<Save>()) =>
  render(
    <TooltipProvider>
      <DraftEditor slug="demo" screen={detail} recipients={[]} actions={actions({ save })} />
    </TooltipProvider>,
  );

const row = (name: string) => screen.getByText(name, { selector: "dt" }).parentElement;

it("a charge is added with the last line's rate, moves the totals, and is saved", async () => {
  const save = vi.fn<Save>().mockResolvedValue({ ok: true, value: { version: 2, total: "35.70" } });
  editor(draftScreen(), save);
  await userEvent.click(screen.getByRole("button", { name: "Add charge" }));
  expect(
    within(screen.getByRole("listitem", { name: "Charge 1" })).getByLabelText("Description"),
  ).toHaveFocus();
  await userEvent.keyboard("Courier");
  await userEvent.type(screen.getByLabelText("Amount in EUR"), "10");
  // 20.00 + 10.00 = 30.00; 19 % of it is 5.70.
  await waitFor(() => expect(row("Courier")).toHaveTextContent("10.00"));
  expect(screen.getByText("on 30.00, with 10.00 of charges")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(save).toHaveBeenCalled());
  expect(save.mock.calls[0]?.[0]).toMatchObject({
    charges: [{ description: "Courier", amount: "10", taxRateId: vatId }],
  });
});

it("a charge without a text or of nothing is not saved, and says what to put right", async () => {
  const save = vi.fn<Save>();
  editor(draftScreen(), save);
  await userEvent.click(screen.getByRole("button", { name: "Add charge" }));
  await userEvent.type(screen.getByLabelText("Amount in EUR"), "0");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(screen.getByText("Say what this charge is for.")).toBeInTheDocument();
  expect(screen.getByText("Give an amount other than zero.")).toBeInTheDocument();
  expect(save).not.toHaveBeenCalled();
});

it("a charge is changed and removed, and the focus goes along", async () => {
  editor({ ...draftScreen(), charges: [courier] });
  await waitFor(() => expect(row("Courier")).toHaveTextContent("10.00"));
  const charge = within(screen.getByRole("listitem", { name: "Charge 1" }));
  await userEvent.clear(charge.getByLabelText("Amount in EUR"));
  await userEvent.type(charge.getByLabelText("Amount in EUR"), "-5");
  await waitFor(() => expect(row("Courier")).toHaveTextContent("−5.00"));
  await userEvent.click(charge.getByRole("button", { name: "Remove charge 1" }));
  expect(screen.queryByRole("listitem", { name: "Charge 1" })).toBeNull();
  expect(screen.getByRole("button", { name: "Add charge" })).toHaveFocus();
});

it("cash rounding stands on a line of its own after tax", async () => {
  editor({ ...draftScreen(), cashStep: "0.50" });
  // 23.80 to pay: the coin of 0.50 takes it to 24.00.
  await waitFor(() => expect(row("Rounding")).toHaveTextContent("0.20"));
  expect(row("Total EUR")).toHaveTextContent("24.00");
});

it("a rate that has ended is offered only where it is in use, marked, and the line says what to do", async () => {
  const [vat] = draftScreen().taxRates;
  if (!vat) throw new Error("the screen has a rate");
  const taxRates = [
    { ...vat, validTo: "2026-06-30" },
    { ...vat, id: "old", name: "VAT 16 %", validTo: "2020-12-31" },
    { ...vat, id: "new", name: "VAT 20 %" },
  ];
  const detail = { ...draftScreen(), taxRates };
  const t = createTranslator({ locale: "en", messages, namespace: "draft.taxChoices" });
  const words = { t, locale: "en" };
  expect(taxChoices(detail, detail.today, vatId, words).map((choice) => choice.label)).toEqual([
    "VAT 19 % (until Jun 30, 2026)",
    "VAT 20 %",
  ]);
  editor(detail);
  const line = within(screen.getByRole("listitem", { name: "Line 1" }));
  await waitFor(() =>
    expect(line.getByText(/VAT 19 % was valid until Jun 30, 2026\. Choose/)).toBeInTheDocument(),
  );
});

it("two versions that differ in a charge or in its rate say so", () => {
  const [mine, theirs] = [draftScreen(), { ...draftScreen(), charges: [courier] }];
  const rates = [...mine.taxRates, { id: "other", name: "VAT 7 %" }];
  const t = createTranslator({ locale: "en", messages, namespace: "draft.differences" });
  const found = (left: typeof theirs, right: typeof theirs) =>
    differences(formOf(left), formOf(right), { t, locale: "en", rates });
  expect(found(mine, theirs)).toEqual([{ what: "Charges", mine: "–", theirs: "Courier: 10.00, VAT 19 %" }]);
  const other = { ...mine, charges: [{ ...courier, taxRateId: "other" }] };
  expect(found(other, theirs)).toMatchObject([{ mine: "Courier: 10.00, VAT 7 %" }]);
});
