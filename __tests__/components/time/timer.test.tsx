import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { Timer, type TimerActions } from "@/components/time/timer";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { ProjectChoice, RunningTimer } from "@/server/time/choices";
import { render, screen, waitFor, within } from "../../support/render";

const projects: ProjectChoice[] = [
  {
    id: "01a1fce7-59c9-71e3-8762-63daa8b39843",
    name: "Brücke Süd",
    code: "",
    customerName: "Straßenbau Ostheim GmbH",
    tasks: [],
  },
];
const running: RunningTimer = {
  projectId: projects[0]?.id ?? "",
  projectName: "Brücke Süd",
  customerName: "Straßenbau Ostheim GmbH",
  taskName: null,
  description: "Survey",
  billable: true,
  startedAt: "2026-11-20T09:00:00.000Z",
};
const stopped = { entryId: "e", projectName: "Brücke Süd", date: "2026-11-20", minutes: 62 };

function show(timer: RunningTimer | null) {
  const actions = {
    start: vi.fn<TimerActions["start"]>(async () => ({
      ok: true,
      value: { startedAt: running.startedAt, stopped: null },
    })),
    stop: vi.fn<TimerActions["stop"]>(async () => ({ ok: true, value: stopped })),
    discard: vi.fn<TimerActions["discard"]>(async () => ({ ok: true, value: null })),
    change: vi.fn<TimerActions["change"]>(async () => ({ ok: true, value: null })),
    save: vi.fn<TimerActions["save"]>(async () => ({ ok: true, value: { id: "e" } })),
    loadWork: vi.fn<TimerActions["loadWork"]>(async () => ({
      ok: true,
      value: { projects, today: "2026-11-20" },
    })),
  };
  render(
    <TooltipProvider>
      <Timer timer={timer} now="2026-11-20T10:02:05.000Z" actions={actions} />
    </TooltipProvider>,
  );
  return actions;
}

it("a running timer goes on from the server's clock, whatever the browser's says", () => {
  show(running);
  expect(screen.getByRole("timer")).toHaveTextContent("1:02:05");
});

it("one click stops it and keeps its description", async () => {
  const { stop } = show(running);
  await userEvent.click(screen.getByRole("button", { name: "Stop timer" }));
  expect(stop).toHaveBeenCalledWith({ description: "Survey" });
});

it("a timer starts from the keyboard: a project, then Enter", async () => {
  const { start } = show(null);
  await userEvent.click(screen.getByRole("button", { name: "Start timer" }));
  await userEvent.type(await screen.findByRole("combobox", { name: "Project" }), "brück{Enter}{Enter}");
  await waitFor(() => expect(start).toHaveBeenCalledOnce());
  expect(start.mock.calls[0]?.[0]).toMatchObject({ projectId: running.projectId, billable: true });
});

it("time is discarded only after a second question", async () => {
  const { discard } = show(running);
  await userEvent.click(screen.getByRole("button", { name: /Brücke Süd/ }));
  await userEvent.click(screen.getByRole("button", { name: "Discard" }));
  expect(discard).not.toHaveBeenCalled();
  await userEvent.click(await screen.findByRole("button", { name: "Discard time" }));
  await waitFor(() => expect(discard).toHaveBeenCalledOnce());
});

it("S stops the timer and starts the next, and nothing happens while somebody types", async () => {
  const { stop } = show(running);
  await userEvent.click(screen.getByRole("button", { name: /Brücke Süd/ }));
  await userEvent.type(screen.getByRole("textbox", { name: /Description/ }), "s");
  expect(stop).not.toHaveBeenCalled();
  await userEvent.keyboard("{Escape}s");
  await waitFor(() => expect(stop).toHaveBeenCalledOnce());
});

it("S opens what a timer can start on", async () => {
  const { loadWork } = show(null);
  expect(loadWork).not.toHaveBeenCalled();
  await userEvent.keyboard("s");
  expect(await screen.findByRole("combobox", { name: "Project" })).toHaveFocus();
  expect(loadWork).toHaveBeenCalledOnce();
});

it("the description of a running timer is kept when the field is left, so that a reload still has it", async () => {
  const { change } = show(running);
  await userEvent.click(screen.getByRole("button", { name: /Brücke Süd/ }));
  await userEvent.type(screen.getByRole("textbox", { name: /Description/ }), " of the piers");
  await userEvent.tab();
  expect(change).toHaveBeenCalledWith({ description: "Survey of the piers" });
});

it("N writes an entry from any page: work, time, Enter", async () => {
  const { save } = show(null);
  await userEvent.keyboard("n");
  const dialog = within(await screen.findByRole("dialog", { name: "New time entry" }));
  const project = await dialog.findByRole("combobox", { name: "Project" });
  expect(project).toHaveFocus();
  await userEvent.keyboard("brück{Enter}");
  await userEvent.type(dialog.getByRole("textbox", { name: "Time" }), "1h30{Enter}");
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  expect(save.mock.calls[0]?.[0]).toMatchObject({
    projectId: running.projectId,
    minutes: "1h30",
    date: "2026-11-20",
  });
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});

it("without an answer the projects can be asked for again", async () => {
  const { loadWork } = show(null);
  loadWork.mockRejectedValueOnce(new Error("offline"));
  await userEvent.keyboard("s");
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("combobox", { name: "Project" })).toBeVisible();
});
