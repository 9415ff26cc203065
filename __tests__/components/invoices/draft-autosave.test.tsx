import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DraftEditor } from "@/components/invoices/draft-editor";
import type { InvoiceActions } from "@/components/invoices/invoice-actions";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { act, fireEvent, render, screen, within } from "../../support/render";
import { actions, draftScreen } from "./screen";

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: () => {}, replace: () => {}, refresh, prefetch: () => {} }),
}));

type Save = InvoiceActions["save"];

const stored = (version: number) => ({ ok: true, value: { version, total: "23.80" } }) as const;
const overtaken = {
  ok: false,
  code: "CONFLICT",
  message: "Adam Admin saved this draft while you had it open.",
  fields: { version: "2" },
} as const;

const editor = (save: Save, detail: InvoiceDetailScreen = draftScreen()) => (
  <TooltipProvider>
    <DraftEditor slug="demo" screen={detail} recipients={[]} actions={actions({ save })} />
  </TooltipProvider>
);

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const reference = () => screen.getByLabelText(/^Reference/);
const type = (field: HTMLElement, value: string) => {
  act(() => field.focus());
  fireEvent.change(field, { target: { value } });
};
const status = () => screen.getByRole("status");
const line = (number: number) => within(screen.getByRole("listitem", { name: `Line ${number}` }));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-10T09:42:00Z") });
  refresh.mockClear();
});
afterEach(() => vi.useRealTimers());

it("a draft saves itself once typing pauses, once for all that was typed, and says when", async () => {
  const save = vi.fn<Save>().mockResolvedValueOnce(stored(2)).mockResolvedValueOnce(stored(3));
  render(editor(save));
  type(reference(), "P");
  await pass(1000);
  type(reference(), "PO 7");
  await pass(1400);
  expect(save).not.toHaveBeenCalled();
  expect(status()).toHaveTextContent("Unsaved changes");
  await pass(200);
  expect(save).toHaveBeenCalledTimes(1);
  expect(save.mock.calls[0]?.[0]).toMatchObject({ version: 1, reference: "PO 7" });
  // 09:42 in UTC is 10:42 in Berlin, where the firm is.
  expect(status()).toHaveTextContent("Saved 10:42");
  await pass(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  type(reference(), "PO 8");
  await pass(1600);
  expect(save.mock.calls[1]?.[0]).toMatchObject({ version: 2, reference: "PO 8" });
});

it("each save ends a step, so that undoing goes back to what was saved", async () => {
  const save = vi.fn<Save>().mockResolvedValueOnce(stored(2)).mockResolvedValueOnce(stored(3));
  render(editor(save));
  type(reference(), "PO 7");
  await pass(1600);
  type(reference(), "");
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(reference()).toHaveValue("PO 7");
  expect(status()).toHaveTextContent("Saved");
});

it("what is typed while a save is under way is kept and saved after it, from the version that it made", async () => {
  let answer: (result: Awaited<ReturnType<Save>>) => void = () => {};
  const save = vi
    .fn<Save>()
    .mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
    .mockResolvedValueOnce(stored(3));
  render(editor(save));
  type(reference(), "PO 7");
  await pass(1600);
  expect(status()).toHaveTextContent("Saving…");
  type(reference(), "PO 71");
  await pass(5000);
  expect(save).toHaveBeenCalledTimes(1);
  await act(async () => answer(stored(2)));
  expect(reference()).toHaveValue("PO 71");
  expect(status()).toHaveTextContent("Unsaved changes");
  await pass(1600);
  expect(save.mock.calls[1]?.[0]).toMatchObject({ version: 2, reference: "PO 71" });
  expect(status()).toHaveTextContent("Saved");
});

it("a half-typed figure is not saved and not marked; leaving the field marks it, mending it saves", async () => {
  const save = vi.fn<Save>().mockResolvedValue(stored(2));
  render(editor(save));
  const price = line(1).getByLabelText("Unit price");
  type(price, "12x");
  await pass(2000);
  expect(save).not.toHaveBeenCalled();
  expect(status()).toHaveTextContent(/Not saved yet\. Line 1: /);
  expect(price).toBeValid();
  act(() => reference().focus());
  await pass(10);
  expect(price).toBeInvalid();
  type(price, "12");
  await pass(10);
  expect(price).toBeValid();
  type(price, "12y");
  await pass(10);
  expect(price).toBeValid();
  type(price, "12.5");
  await pass(2000);
  expect(save.mock.calls[0]?.[0]).toMatchObject({ lines: [{ unitPrice: "12.5" }, {}] });
});

it("a field that is still empty is no mistake until somebody saves by hand", async () => {
  const save = vi.fn<Save>();
  render(editor(save));
  fireEvent.click(screen.getByRole("button", { name: "Add item" }));
  act(() => reference().focus());
  await pass(3000);
  expect(line(3).getByLabelText("Description")).toBeValid();
  expect(status()).toHaveTextContent("Not saved yet. Line 3: Say what this line is for.");
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await pass(10);
  expect(line(3).getByLabelText("Description")).toBeInvalid();
  expect(save).not.toHaveBeenCalled();
});

it("a save that fails is tried again, later each time, and loses nothing", async () => {
  const save = vi
    .fn<Save>()
    .mockRejectedValueOnce(new Error("no network"))
    .mockResolvedValueOnce({ ok: false, code: "UNAVAILABLE", message: "Try again." })
    .mockResolvedValueOnce(stored(2));
  render(editor(save));
  type(reference(), "PO 7");
  await pass(1600);
  expect(status()).toHaveTextContent("The server did not answer; it is tried again.");
  expect(screen.getByRole("alert")).toBeEmptyDOMElement();
  await pass(2900);
  expect(save).toHaveBeenCalledTimes(1);
  await pass(200);
  expect(save).toHaveBeenCalledTimes(2);
  await pass(5900);
  expect(save).toHaveBeenCalledTimes(2);
  await pass(200);
  expect(save).toHaveBeenCalledTimes(3);
  expect(reference()).toHaveValue("PO 7");
  expect(status()).toHaveTextContent("Saved");
});

it("without a connection it says so, and saves as soon as there is one", async () => {
  const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const save = vi.fn<Save>().mockRejectedValueOnce(new Error("offline")).mockResolvedValueOnce(stored(2));
  render(editor(save));
  type(reference(), "PO 7");
  await pass(1600);
  expect(status()).toHaveTextContent("Offline. It is saved when the connection is back.");
  online.mockRestore();
  fireEvent(window, new Event("online"));
  await pass(10);
  expect(save).toHaveBeenCalledTimes(2);
  expect(status()).toHaveTextContent("Saved");
});

it("a save that is refused is not repeated until something else is typed", async () => {
  const save = vi
    .fn<Save>()
    .mockResolvedValueOnce({ ok: false, code: "INVALID", message: "These terms are too long." })
    .mockResolvedValueOnce(stored(2));
  render(editor(save));
  type(reference(), "PO 7");
  await pass(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(status()).toHaveTextContent("Not saved. These terms are too long.");
  type(reference(), "PO 8");
  await pass(1600);
  expect(save).toHaveBeenCalledTimes(2);
});

it("a conflict while typing interrupts nobody: it is told, waits, and is compared when asked", async () => {
  const save = vi.fn<Save>().mockResolvedValue(overtaken);
  const { rerender } = render(editor(save));
  type(reference(), "PO 7");
  await pass(1600);
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(screen.getByRole("alert")).toHaveTextContent("Somebody else saved this draft.");
  expect(reference()).toHaveFocus();
  type(reference(), "PO 71");
  await pass(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  rerender(editor(save, draftScreen({ version: 2, reference: "From Adam" })));
  expect(reference()).toHaveValue("PO 71");
  fireEvent.click(screen.getByRole("button", { name: "Compare" }));
  const dialog = within(screen.getByRole("alertdialog"));
  expect(dialog.getByRole("row", { name: /Reference.*PO 71.*From Adam/ })).toBeInTheDocument();
  save.mockResolvedValue(stored(3));
  fireEvent.click(dialog.getByRole("button", { name: "Save mine over theirs…" }));
  fireEvent.click(dialog.getByRole("button", { name: "Yes, replace theirs with mine" }));
  await pass(10);
  expect(save.mock.calls.at(-1)?.[0]).toMatchObject({ version: 2, reference: "PO 71" });
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(status()).toHaveTextContent("Saved");
});

it("removing a line with time entries is saved only by hand, and cannot be undone after that", async () => {
  const save = vi.fn<Save>().mockResolvedValue(stored(2));
  const detail = draftScreen();
  const [first, second] = detail.lines;
  if (!first || !second) throw new Error("the screen has two lines");
  const time = { ...first, minutes: 90, quantity: null, unit: "h", entryCount: 3, entryMinutes: 90 };
  render(editor(save, { ...detail, lines: [time, second] }));
  fireEvent.click(screen.getByRole("button", { name: "Remove line 1" }));
  await pass(10_000);
  expect(save).not.toHaveBeenCalled();
  expect(status()).toHaveTextContent("Saving makes 3 time entries unbilled again.");
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await pass(10);
  expect(save.mock.calls[0]?.[0].lines).toHaveLength(1);
  expect(screen.getByRole("button", { name: "Undo" })).toHaveAccessibleDescription(
    "There is nothing to undo.",
  );
});
