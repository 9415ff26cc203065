import { sum } from "../money/money";
import { whyNotBillable } from "./billable";
import { amountOf, type ChoosableEntry, type EntryChoices, minutesToBill, type Sum } from "./entry-choices";

/** An unbilled entry as the tree needs it. */
export interface TreeEntry extends ChoosableEntry {
  projectId: string;
  projectName: string;
  taskId: string | null;
  taskName: string | null;
  memberName: string;
  description: string;
}

export interface TaskNode<Entry extends TreeEntry = TreeEntry> {
  key: string;
  name: string;
  entries: Entry[];
}

/** A project with its tasks; one task without a name where its time has none, which is then not shown as a level. */
export interface ProjectNode<Entry extends TreeEntry = TreeEntry> {
  key: string;
  name: string;
  entries: Entry[];
  tasks: TaskNode<Entry>[];
  /** False where no entry has a task: the entries stand under the project itself. */
  hasTasks: boolean;
}

const noTask = "Without a task";

/** Entries by project and task, in the order they came; time without a task comes last in its project. */
export function entryTree<Entry extends TreeEntry>(entries: readonly Entry[]): ProjectNode<Entry>[] {
  const projects = new Map<string, ProjectNode<Entry> & { byTask: Map<string | null, TaskNode<Entry>> }>();
  for (const entry of entries) {
    let project = projects.get(entry.projectId);
    if (!project) {
      const key = entry.projectId;
      project = { key, name: entry.projectName, entries: [], tasks: [], hasTasks: false, byTask: new Map() };
      projects.set(key, project);
    }
    let task = project.byTask.get(entry.taskId);
    if (!task) {
      task = { key: `${entry.projectId} ${entry.taskId ?? ""}`, name: entry.taskName ?? noTask, entries: [] };
      project.byTask.set(entry.taskId, task);
    }
    project.entries.push(entry);
    task.entries.push(entry);
    project.hasTasks ||= entry.taskId !== null;
  }
  return [...projects.values()].map(({ byTask, ...project }) => ({
    ...project,
    tasks: [...byTask.values()].sort(lastWithoutTask),
  }));
}

const isWithoutTask = (task: TaskNode) => task.key.endsWith(" ");
const lastWithoutTask = (left: TaskNode, right: TaskNode) => +isWithoutTask(left) - +isWithoutTask(right);

/** One visible row of the tree. Positions count from 1 among the rows of the same parent. */
export type TreeRow<Entry extends TreeEntry = TreeEntry> = {
  key: string;
  level: number;
  position: number;
  siblings: number;
  /** The row that this one hangs under, by its index; null at the top. */
  parent: number | null;
} & (
  | { kind: "project" | "task"; name: string; entries: Entry[]; isOpen: boolean }
  | { kind: "entry"; entry: Entry }
);

/** The rows to show, from top to bottom; what hangs under a closed row is left out. */
export function treeRows<Entry extends TreeEntry>(
  tree: readonly ProjectNode<Entry>[],
  closed: ReadonlySet<string>,
): TreeRow<Entry>[] {
  const rows: TreeRow<Entry>[] = [];
  const addEntries = (entries: Entry[], level: number, parent: number) => {
    entries.forEach((entry, index) => {
      const place = { level, position: index + 1, siblings: entries.length, parent };
      rows.push({ kind: "entry", key: entry.id, entry, ...place });
    });
  };
  tree.forEach((project, at) => {
    const isOpen = !closed.has(project.key);
    const { key, name, entries } = project;
    const place = { level: 1, position: at + 1, siblings: tree.length, parent: null };
    const parent = rows.push({ kind: "project", key, name, entries, isOpen, ...place }) - 1;
    if (!isOpen) return;
    if (!project.hasTasks) {
      addEntries(entries, 2, parent);
      return;
    }
    project.tasks.forEach((task, index) => {
      const isTaskOpen = !closed.has(task.key);
      const where = { level: 2, position: index + 1, siblings: project.tasks.length, parent };
      const taskAt = rows.push({ kind: "task", ...task, isOpen: isTaskOpen, ...where }) - 1;
      if (isTaskOpen) addEntries(task.entries, 3, taskAt);
    });
  });
  return rows;
}

/** What is chosen under one node: `tick` is that of its box. */
export interface NodeSum extends Sum {
  tick: boolean | "indeterminate";
  /** Entries that its box takes: neither held by another draft nor set aside. */
  free: string[];
  /** Whether its box takes everything off when it is pressed. */
  isFull: boolean;
}

/** The key of the sum over all projects. */
export const wholeTree = "";

type Part = { sum: NodeSum; open: number };

/** The sums of every project and task, and of all: each task is added up once, the rest from those sums. */
export function nodeSums(
  tree: readonly ProjectNode[],
  chosen: ReadonlySet<string>,
  choices: EntryChoices,
  currency: string,
): Map<string, NodeSum> {
  const sums = new Map<string, NodeSum>();
  const keep = (key: string, part: Part): Part => {
    sums.set(key, part.sum);
    return part;
  };
  const projects = tree.map((project) => {
    const tasks = project.tasks.map((task) => keep(task.key, taskSum(task, chosen, choices, currency)));
    return keep(project.key, together(tasks, chosen, currency));
  });
  keep(wholeTree, together(projects, chosen, currency));
  return sums;
}

function together(parts: readonly Part[], chosen: ReadonlySet<string>, currency: string): Part {
  const total = (read: (part: Part) => number) => parts.reduce((all, part) => all + read(part), 0);
  const entries = total((part) => part.sum.entries);
  const open = total((part) => part.open);
  const free = parts.flatMap((part) => part.sum.free);
  const amount = sum(
    parts.map((part) => part.sum.amount),
    currency,
  );
  const minutes = total((part) => part.sum.minutes);
  return { open, sum: { entries, minutes, amount, free, ...tickOf(entries, open, free, chosen) } };
}

function taskSum(task: TaskNode, chosen: ReadonlySet<string>, choices: EntryChoices, currency: string): Part {
  let [entries, minutes, open] = [0, 0, 0];
  const amounts: string[] = [];
  const free: string[] = [];
  for (const entry of task.entries) {
    if (choices.aside.has(entry.id) || whyNotBillable(entry, currency) !== null) continue;
    open += 1;
    if (entry.heldBy === null) free.push(entry.id);
    if (!chosen.has(entry.id)) continue;
    const billed = minutesToBill(entry, choices);
    entries += 1;
    minutes += billed;
    amounts.push(amountOf(entry, billed));
  }
  const total = { entries, minutes, amount: knownSum(task, amounts, currency) };
  return { sum: { ...total, ...tickOf(entries, open, free, chosen), free }, open };
}

/** The last sums of each task: of thousands of entries most are as they were when one box was pressed. */
const sumsOfTask = new WeakMap<TaskNode, { amounts: string[]; currency: string; amount: string }[]>();
const mostKept = 3;

function knownSum(task: TaskNode, amounts: string[], currency: string): string {
  const kept = sumsOfTask.get(task) ?? [];
  const known = kept.find(
    (each) =>
      each.currency === currency &&
      each.amounts.length === amounts.length &&
      each.amounts.every((amount, index) => amount === amounts[index]),
  );
  if (known) return known.amount;
  const amount = sum(amounts, currency);
  sumsOfTask.set(task, [{ amounts, currency, amount }, ...kept].slice(0, mostKept));
  return amount;
}

function tickOf(
  entries: number,
  open: number,
  free: readonly string[],
  chosen: ReadonlySet<string>,
): Pick<NodeSum, "tick" | "isFull"> {
  if (entries === 0) return { tick: false, isFull: false };
  if (entries === open) return { tick: true, isFull: true };
  return { tick: "indeterminate", isFull: free.every((id) => chosen.has(id)) };
}

/** Everything of an entry that can be searched, with accents and case aside. */
const searchable = (entry: TreeEntry): string =>
  fold(`${entry.description} ${entry.memberName} ${entry.taskName ?? ""} ${entry.projectName}`);

const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** A search over these entries, prepared once: those that hold every word typed. */
export function entrySearch<Entry extends TreeEntry>(
  entries: readonly Entry[],
): (typed: string) => readonly Entry[] {
  let texts: string[] | null = null;
  return (typed) => {
    const words = fold(typed).split(/\s+/).filter(Boolean);
    if (words.length === 0) return entries;
    texts ??= entries.map(searchable);
    return entries.filter((_, index) => words.every((word) => texts?.[index]?.includes(word)));
  };
}
