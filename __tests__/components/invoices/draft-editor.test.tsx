import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { DraftEditor } from "@/components/invoices/draft-editor";
import type { InvoiceActions } from "@/components/invoices/invoice-actions";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { render, screen, waitFor, within } from "../../support/render";
import { actions, draftScreen } from "./screen";

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: () => {}, replace: () => {}, refresh, prefetch: () => {} }),
}));

type Save = InvoiceActions["save"];

const editor = (detail: InvoiceDetailScreen, given: Partial<InvoiceActions> = {}) => (
  <TooltipProvider>
    <DraftEditor slug="demo" screen={detail} recipients={[]} actions={actions(given)} />
  </TooltipProvider>
);

const total = () => screen.getByText("Total", { exact: true }).parentElement;
const firstLine = () => within(screen.getByRole("listitem", { name: "Line 1" }));
const saveButton = () => screen.getByRole("button", { name: "Save" });

beforeEach(() => refresh.mockClear());

it("a price that is typed moves the totals at once, exactly, with tax by its group", async () => {
  render(editor(draftScreen()));
  expect(total()).toHaveTextContent("23.80");
  const price = firstLine().getByLabelText("Unit price");
  await userEvent.clear(price);
  await userEvent.type(price, "1234,55");
  // 1234.55 + 10.00 = 1244.55; 19 % of it is 236.4645, so 236.46.
  await waitFor(() => expect(total()).toHaveTextContent("1,481.01"));
  expect(screen.getByText("on 1,244.55")).toBeInTheDocument();
  expect(screen.getByText("236.46")).toBeInTheDocument();
});

it("a figure that cannot be read takes the totals away, and saving says what to put right", async () => {
  const save = vi.fn<Save>();
  render(editor(draftScreen(), { save }));
  const price = firstLine().getByLabelText("Unit price");
  await userEvent.clear(price);
  await userEvent.type(price, "ten");
  await waitFor(() => expect(total()).toHaveTextContent("–"));
  await userEvent.click(saveButton());
  expect(screen.getByRole("alert")).toHaveTextContent("Not saved yet. Put the marked fields right first.");
  expect(price).toBeInvalid();
  expect(save).not.toHaveBeenCalled();
});

it("saving sends the whole draft with the version that was seen, and the next save the new one", async () => {
  const save = vi.fn<Save>().mockResolvedValue({ ok: true, value: { version: 2, total: "23.80" } });
  render(editor(draftScreen(), { save }));
  await userEvent.type(screen.getByLabelText(/^Reference/), "PO 7");
  expect(screen.getByRole("status")).toHaveTextContent("Unsaved changes");
  await userEvent.click(saveButton());
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Saved"));
  expect(save.mock.calls[0]?.[0]).toMatchObject({ version: 1, reference: "PO 7", terms: "NET 30" });
  await userEvent.type(screen.getByLabelText(/^Reference/), "1");
  await userEvent.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
  expect(save.mock.calls[1]?.[0]).toMatchObject({ version: 2, reference: "PO 71" });
});

it("a draft that somebody else saved keeps what was typed here, shows both, and lets the person choose", async () => {
  const save = vi.fn<Save>().mockResolvedValue({
    ok: false,
    code: "CONFLICT",
    message: "Adam Admin saved this draft while you had it open.",
    fields: { version: "2" },
  });
  const mine = draftScreen();
  const { rerender } = render(editor(mine, { save }));
  await userEvent.type(screen.getByLabelText(/^Reference/), "PO 7");
  await userEvent.click(saveButton());
  const dialog = within(await screen.findByRole("alertdialog"));
  expect(dialog.getByText(/Adam Admin saved this draft/)).toBeInTheDocument();
  expect(refresh).toHaveBeenCalled();

  rerender(editor(draftScreen({ version: 2, reference: "From Adam" }), { save }));
  const row = within(dialog.getByRole("row", { name: /Reference/ }));
  expect(row.getByText("PO 7")).toBeInTheDocument();
  expect(row.getByText("From Adam")).toBeInTheDocument();

  await userEvent.click(dialog.getByRole("button", { name: "Keep editing mine" }));
  expect(screen.getByLabelText(/^Reference/)).toHaveValue("PO 7");
  expect(screen.getByRole("status")).toHaveTextContent("Unsaved changes");

  await userEvent.click(saveButton());
  await userEvent.click(await screen.findByRole("button", { name: "Reload theirs" }));
  expect(screen.getByLabelText(/^Reference/)).toHaveValue("From Adam");
  expect(screen.getByRole("status")).toHaveTextContent("Saved");
});

it("lines are added, moved with the keyboard and removed, and the focus goes along", async () => {
  render(editor(draftScreen()));
  const texts = () =>
    screen.getAllByLabelText("Description").map((field) => (field as HTMLTextAreaElement).value);
  screen.getAllByLabelText("Description")[0]?.focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(texts()).toEqual(["Report", "Survey"]);
  expect(screen.getAllByLabelText("Description")[1]).toHaveFocus();

  await userEvent.click(screen.getByRole("button", { name: "Add item" }));
  await userEvent.keyboard("Travel");
  expect(texts()).toEqual(["Report", "Survey", "Travel"]);

  await userEvent.click(screen.getByRole("button", { name: "Remove line 1" }));
  expect(texts()).toEqual(["Survey", "Travel"]);
  expect(screen.getByRole("button", { name: "Remove line 1" })).toHaveFocus();
});

it("a due date that came from the terms follows them, and one that was typed stays", async () => {
  render(editor(draftScreen({ issueDate: "2026-11-02", dueDate: "2026-12-02" })));
  const terms = screen.getByLabelText("Terms");
  await userEvent.clear(terms);
  await userEvent.type(terms, "NET 14");
  expect(screen.getByLabelText(/^Due date/)).toHaveValue("2026-11-16");
});

it("approving says why not to a member who may not, and saves what is typed before it asks", async () => {
  const { unmount } = render(editor(draftScreen({}, "MEMBER")));
  expect(screen.getByRole("button", { name: "Approve" })).toHaveAccessibleDescription(
    "Only an owner or an admin may approve invoices.",
  );
  unmount();
  const save = vi.fn<Save>().mockResolvedValue({ ok: true, value: { version: 2, total: "23.80" } });
  const approve = vi
    .fn<InvoiceActions["approve"]>()
    .mockResolvedValue({ ok: true, value: { number: "INV-0042", entries: 0 } });
  render(editor(draftScreen(), { save, approve }));
  await userEvent.type(screen.getByLabelText(/^Reference/), "x");
  await userEvent.click(screen.getByRole("button", { name: "Approve" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  expect(save.mock.calls[0]?.[0]).toMatchObject({ reference: "x" });
  await userEvent.click(dialog.getByRole("button", { name: "Approve" }));
  expect(approve).toHaveBeenCalledWith({ invoiceId: expect.any(String), version: 2 });
});

it("approving asks nothing while something typed cannot be saved, and marks it", async () => {
  render(editor(draftScreen()));
  const price = firstLine().getByLabelText("Unit price");
  await userEvent.clear(price);
  await userEvent.click(screen.getByRole("button", { name: "Approve" }));
  await waitFor(() => expect(price).toBeInvalid());
  expect(screen.queryByRole("alertdialog")).toBeNull();
});
