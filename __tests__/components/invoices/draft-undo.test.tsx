import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { DraftEditor } from "@/components/invoices/draft-editor";
import type { InvoiceActions } from "@/components/invoices/invoice-actions";
import { TooltipProvider } from "@/components/ui/tooltip";
import { fireEvent, render, screen, waitFor, within } from "../../support/render";
import { actions, draftScreen } from "./screen";

vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: () => {}, replace: () => {}, refresh: () => {}, prefetch: () => {} }),
}));

const stored = { ok: true, value: { version: 2, total: "23.80" } } as const;

const draw = () => {
  const save = vi.fn<InvoiceActions["save"]>().mockResolvedValue(stored);
  render(
    <TooltipProvider>
      <DraftEditor slug="demo" screen={draftScreen()} recipients={[]} actions={actions({ save })} />
    </TooltipProvider>,
  );
};

const field = (label: string | RegExp, line = 0) =>
  screen.getAllByLabelText<HTMLTextAreaElement>(label)[line] as HTMLTextAreaElement;
const texts = () =>
  screen.getAllByLabelText("Description").map((each) => (each as HTMLTextAreaElement).value);
const button = (name: string) => screen.getByRole("button", { name });

it("what was typed in one field is one step back, and forth again", async () => {
  draw();
  const price = field("Unit price");
  await userEvent.clear(price);
  await userEvent.type(price, "99");
  await userEvent.type(field(/^Reference/), "PO 7");
  await userEvent.click(button("Undo"));
  expect(field(/^Reference/)).toHaveValue("");
  expect(price).toHaveValue("99");
  await userEvent.click(button("Undo"));
  expect(price).toHaveValue("10");
  expect(screen.getByRole("status")).toHaveTextContent("Saved");
  expect(button("Undo")).toHaveAccessibleDescription("There is nothing to undo.");
  await userEvent.click(button("Redo"));
  await userEvent.click(button("Redo"));
  expect(price).toHaveValue("99");
  expect(field(/^Reference/)).toHaveValue("PO 7");
});

it("Ctrl and Z takes a move back from anywhere in the line, and the focus stays in it", async () => {
  draw();
  field("Description").focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(texts()).toEqual(["Report", "Survey"]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(texts()).toEqual(["Survey", "Report"]);
  await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  expect(texts()).toEqual(["Report", "Survey"]);
  await userEvent.keyboard("{Control>}z{/Control}");
  await userEvent.keyboard("{Control>}y{/Control}");
  expect(texts()).toEqual(["Report", "Survey"]);
});

it("in a field that was typed into, Ctrl and Z is the field's own; in any other it undoes the draft's last step", async () => {
  draw();
  await userEvent.click(button("Remove line 2"));
  const reference = field(/^Reference/);
  await userEvent.type(reference, "PO");
  expect(fireEvent.keyDown(reference, { key: "z", ctrlKey: true })).toBe(true);
  expect(texts()).toEqual(["Survey"]);
  await userEvent.clear(reference);
  expect(fireEvent.keyDown(reference, { key: "z", ctrlKey: true })).toBe(false);
  await waitFor(() => expect(texts()).toEqual(["Survey", "Report"]));
});

it("undoing a new line leaves the focus in the lines", async () => {
  draw();
  await userEvent.click(button("Add item"));
  expect(texts()).toEqual(["Survey", "Report", ""]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(texts()).toEqual(["Survey", "Report"]);
  expect(field("Description", 1)).toHaveFocus();
});

it("Enter goes down a column, and after the last line makes a new one", async () => {
  draw();
  const line = (number: number) => within(screen.getByRole("listitem", { name: `Line ${number}` }));
  line(1).getByLabelText("Unit price").focus();
  await userEvent.keyboard("{Enter}");
  expect(line(2).getByLabelText("Unit price")).toHaveFocus();
  await userEvent.keyboard("{ArrowUp}");
  expect(line(1).getByLabelText("Unit price")).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(line(3).getByLabelText("Description")).toHaveFocus();
  await userEvent.keyboard("Travel{Shift>}{Enter}{/Shift}by train");
  expect(texts()).toEqual(["Survey", "Report", "Travel\nby train"]);
  await userEvent.keyboard("{Enter}");
  expect(line(4).getByLabelText("Description")).toHaveFocus();
});

it("rows of a spreadsheet become lines after the one they are pasted into, and one step back", async () => {
  draw();
  field("Description").focus();
  await userEvent.paste("Description\tHours\tRate\nDesign\t1:30\t80\nHosting\t2\t12,50");
  expect(texts()).toEqual(["Survey", "Design", "Hosting", "Report"]);
  expect(field("Description", 2)).toHaveFocus();
  const line = (number: number) => within(screen.getByRole("listitem", { name: `Line ${number}` }));
  expect(line(2).getByLabelText("Time")).toHaveValue("1:30");
  expect(line(3).getByLabelText("Unit price")).toHaveValue("12.50");
  await userEvent.click(button("Undo"));
  expect(texts()).toEqual(["Survey", "Report"]);
});

it("rows pasted into an empty line take its place, and plain text is pasted as it is", async () => {
  draw();
  await userEvent.click(button("Add item"));
  await userEvent.paste("Hosting\t2\t12");
  expect(texts()).toEqual(["Survey", "Report", "Hosting"]);
  await userEvent.clear(field("Description", 2));
  await userEvent.paste("Hosting for a year");
  expect(texts()).toEqual(["Survey", "Report", "Hosting for a year"]);
});
