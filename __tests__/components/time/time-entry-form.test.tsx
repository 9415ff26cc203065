import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { EntryInput } from "@/components/time/entry-fields";
import { TimeEntryForm } from "@/components/time/time-entry-form";
import type { Result } from "@/lib/result";
import type { ProjectChoice } from "@/server/time/choices";
import { render, screen, waitFor } from "../../support/render";

const bridge = "01a1fce7-59c9-71e3-8762-63daa8b39843";
const office = "01a1fce7-59c9-71e3-8762-63daa8b39844";
const travel = "01a1fce7-59c9-71e3-8762-63daa8b39845";
const projects: ProjectChoice[] = [
  {
    id: bridge,
    name: "Brücke Süd",
    code: "",
    customerName: "Straßenbau Ostheim GmbH",
    tasks: [{ id: travel, name: "Travel", billable: false }],
  },
  { id: office, name: "Office", code: "", customerName: null, tasks: [] },
];

function show(answer: Result<{ id: string }> = { ok: true, value: { id: "new" } }) {
  const save = vi.fn(async (_input: EntryInput) => answer);
  render(<TimeEntryForm action={save} projects={projects} date="2026-11-20" />);
  return save;
}

const choose = async (text: string) => {
  const box = screen.getByRole("combobox", { name: "Project" });
  await userEvent.clear(box);
  await userEvent.type(box, text);
  await userEvent.keyboard("{Enter}");
};
const time = () => screen.getByRole("textbox", { name: "Time" });

it.each([
  ["90", "= 1 h 30 min"],
  ["1:30", "= 1 h 30 min"],
  ["1.5", "= 1 h 30 min"],
  ["1,5", "= 1 h 30 min"],
  ["1h30", "= 1 h 30 min"],
  ["45", "= 45 min"],
  ["soon", "Not a duration yet"],
  ["25:00", "Not a duration yet"],
])("a duration typed as %s shows at once what was understood: %s", async (typed, understood) => {
  show();
  await userEvent.type(time(), typed);
  expect(screen.getByRole("status")).toHaveTextContent(understood);
  expect(time()).toHaveAccessibleDescription(understood);
});

it("Enter saves, and the next entry starts at the project with everything but its text and time", async () => {
  const save = show();
  await choose("brück");
  await userEvent.type(screen.getByRole("textbox", { name: /Description/ }), "Survey");
  await userEvent.type(time(), "1,5{Enter}");
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  expect(save.mock.calls[0]?.[0]).toMatchObject({
    projectId: bridge,
    taskId: null,
    description: "Survey",
    minutes: "1,5",
    date: "2026-11-20",
    billable: true,
  });
  await waitFor(() => expect(time()).toHaveValue(""));
  const project = screen.getByRole("combobox", { name: "Project" });
  expect(project).toHaveFocus();
  expect(project).toHaveValue("Brücke Süd");
});

it("internal work and a task that is not billable untick the box", async () => {
  show();
  const billable = screen.getByRole("checkbox", { name: /Billable/ });
  await choose("brück");
  expect(billable).toBeChecked();
  await choose("brück trav");
  expect(billable).not.toBeChecked();
  await choose("offi");
  expect(billable).not.toBeChecked();
  expect(billable).toBeDisabled();
});

it("customer, project and task are found in one box, and what one worked on last comes first", async () => {
  const lastUsed = [{ taskId: travel, on: "2026-11-19" }];
  const save = vi.fn(async (_input: EntryInput) => ({ ok: true as const, value: { id: "new" } }));
  const known = projects.map((project) => (project.id === bridge ? { ...project, lastUsed } : project));
  render(<TimeEntryForm action={save} projects={[...known].reverse()} date="2026-11-20" />);
  await userEvent.click(screen.getByRole("combobox", { name: "Project" }));
  expect(screen.getAllByRole("option")[0]).toHaveTextContent("Brücke Süd · Travel");
  await userEvent.type(screen.getByRole("combobox", { name: "Project" }), "ostheim travel");
  await userEvent.keyboard("{Enter}");
  await userEvent.type(time(), "45{Enter}");
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  expect(save.mock.calls[0]?.[0]).toMatchObject({ projectId: bridge, taskId: travel, billable: false });
});

it("what is missing is said at its field, and nothing is sent", async () => {
  const save = show();
  await userEvent.type(time(), "soon{Enter}");
  expect(await screen.findByText("Choose a project.")).toBeVisible();
  expect(time()).toBeInvalid();
  expect(time()).toHaveAccessibleDescription(/Write a duration like 1:30/);
  expect(save).not.toHaveBeenCalled();
});

it("a refusal of the server stands at its field, and what was typed stays", async () => {
  const message = "The project “Brücke Süd” is archived. Restore it, or choose another.";
  show({ ok: false, code: "CONFLICT", message, fields: { projectId: message } });
  await choose("brück");
  await userEvent.type(time(), "1:30{Enter}");
  const project = screen.getByRole("combobox", { name: "Project" });
  await waitFor(() => expect(project).toHaveAccessibleDescription(message));
  expect(time()).toHaveValue("1:30");
});
