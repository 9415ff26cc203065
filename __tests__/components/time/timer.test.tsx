import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { Timer, type TimerActions } from "@/components/time/timer";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { ProjectChoice, RunningTimer } from "@/server/time/choices";

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
  };
  render(
    <TooltipProvider>
      <Timer timer={timer} projects={projects} now="2026-11-20T10:02:05.000Z" actions={actions} />
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
  await userEvent.type(screen.getByRole("combobox", { name: "Project" }), "brück{Enter}{Enter}");
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
