import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asideSums,
  billAll,
  billFewer,
  chosenEntries,
  noChoices,
  setAside,
  tick,
  toDraftInput,
} from "@/lib/invoices/entry-choices";
import {
  entrySearch,
  entryTree,
  nodeSums,
  type TreeEntry,
  treeRows,
  wholeTree,
} from "@/lib/invoices/entry-tree";
import { leftOutOfList } from "@/lib/invoices/left-out";
import { sum } from "@/lib/money/money";

const entry = (id: string, change: Partial<TreeEntry> = {}): TreeEntry => ({
  id,
  projectId: "p1",
  projectName: "Brücke",
  taskId: "t1",
  taskName: "Survey",
  memberName: "Mira Novák",
  description: `Entry ${id}`,
  minutes: 50,
  rate: "100",
  currency: "EUR",
  amount: "83.33",
  heldBy: null,
  ...change,
});

const entries = [
  entry("a"),
  entry("b", { taskId: "t2", taskName: "Report" }),
  entry("c", { taskId: null, taskName: null }),
  entry("held", { heldBy: { by: "Adam" } }),
  entry("free", { rate: null, amount: "0.00" }),
  entry("usd", { projectId: "p2", projectName: "US office", taskId: null, currency: "USD" }),
];

describe("the choice of entries", () => {
  it("takes at first what can be billed and nobody else holds", () => {
    expect([...chosenEntries(entries, noChoices, "EUR")]).toEqual(["a", "b", "c"]);
    expect([...chosenEntries(entries, noChoices, "USD")]).toEqual(["usd"]);
  });

  it("keeps what was ticked by hand when the entries listed are others", () => {
    const choices = tick(tick(noChoices, ["held"], true), ["a"], false);
    expect([...chosenEntries(entries, choices, "EUR")]).toEqual(["b", "c", "held"]);
    const fewer = entries.slice(1);
    expect([...chosenEntries(fewer, choices, "EUR")]).toEqual(["b", "c", "held"]);
    expect([...chosenEntries(entries, choices, "EUR")]).not.toContain("a");
  });

  it("counts what is held back or written off apart, whole entries and the rests of others", () => {
    let choices = setAside(noChoices, ["a"], { kind: "HOLD", note: "" });
    choices = billFewer(choices, "b", {
      minutes: 30,
      rest: { kind: "WRITE_OFF", reason: "GOODWILL", note: "" },
    });
    const chosen = chosenEntries(entries, choices, "EUR");
    expect([...chosen]).toEqual(["b", "c"]);
    expect(asideSums(entries, choices, chosen, "EUR")).toEqual({
      held: { entries: 1, minutes: 50, amount: "83.33" },
      writtenOff: { entries: 1, minutes: 20, amount: "33.33" },
    });
    expect(nodeSums(entryTree(entries), chosen, choices, "EUR").get(wholeTree)).toMatchObject({
      entries: 2,
      minutes: 80,
      amount: "133.33",
    });
    expect(toDraftInput(entries, choices, chosen)).toEqual({
      timeEntryIds: ["b", "c"],
      fewerMinutes: [
        { timeEntryId: "b", minutes: 30, rest: { kind: "WRITE_OFF", reason: "GOODWILL", note: "" } },
      ],
      setAside: [{ timeEntryId: "a", rest: { kind: "HOLD", note: "" } }],
    });
  });

  it("takes a decision back by ticking the entry, or by billing all of it", () => {
    const held = setAside(noChoices, ["a"], { kind: "HOLD", note: "" });
    expect(chosenEntries(entries, tick(held, ["a"], true), "EUR").has("a")).toBe(true);
    const fewer = billFewer(noChoices, "a", { minutes: 1, rest: { kind: "OPEN" } });
    expect(billAll(fewer, ["a"]).fewer.size).toBe(0);
  });
});

describe("the tree", () => {
  const tree = entryTree(entries);

  it("stands by project and task, time without a task last, and a project without tasks is flat", () => {
    expect(tree.map((project) => [project.name, project.hasTasks])).toEqual([
      ["Brücke", true],
      ["US office", false],
    ]);
    expect(tree[0]?.tasks.map((task) => [task.name, task.entries.length])).toEqual([
      ["Survey", 3],
      ["Report", 1],
      ["Without a task", 1],
    ]);
    const rows = treeRows(tree, new Set());
    expect(rows.map((row) => [row.kind, row.level])).toEqual([
      ["project", 1],
      ["task", 2],
      ["entry", 3],
      ["entry", 3],
      ["entry", 3],
      ["task", 2],
      ["entry", 3],
      ["task", 2],
      ["entry", 3],
      ["project", 1],
      ["entry", 2],
    ]);
    expect(rows[4]).toMatchObject({ key: "free", position: 3, siblings: 3, parent: 1 });
    expect(treeRows(tree, new Set(["p1"])).map((row) => row.key)).toEqual(["p1", "p2", "usd"]);
  });

  it("a box is ticked for all, half for some, and takes only what nobody else holds", () => {
    const first = chosenEntries(entries, noChoices, "EUR");
    const sums = nodeSums(tree, first, noChoices, "EUR");
    expect(sums.get("p1")).toMatchObject({
      tick: "indeterminate",
      isFull: true,
      free: ["a", "b", "c"],
      amount: "249.99",
    });
    expect(sums.get("p1 t2")).toMatchObject({ tick: true });
    expect(sums.get("p2")).toMatchObject({ tick: false, free: [] });
    const all = chosenEntries(entries, tick(noChoices, ["held"], true), "EUR");
    expect(nodeSums(tree, all, noChoices, "EUR").get("p1")).toMatchObject({ tick: true, minutes: 200 });
  });

  it("finds every word in description, person, task and project, accents and case aside", () => {
    const search = entrySearch(entries);
    expect(search("novak REPORT").map((each) => each.id)).toEqual(["b"]);
    expect(search("  ")).toHaveLength(entries.length);
    expect(search("nobody")).toEqual([]);
  });
});

it("whatever is ticked, the sum of the tree is the sum of its entries", () => {
  const cents = fc
    .integer({ min: 0, max: 100_000 })
    .map((each) => `${Math.floor(each / 100)}.${`${each % 100}`.padStart(2, "0")}`);
  const some = fc.array(
    fc.record({
      project: fc.nat(2),
      task: fc.nat(2),
      amount: cents,
      ticks: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(some, (given) => {
      const list = given.map(({ project, task, amount }, index) =>
        entry(String(index), { projectId: `p${project}`, taskId: `t${task}`, amount }),
      );
      const tree = entryTree(list);
      for (const round of [0, 1, 2]) {
        const ids = list.filter((_, index) => !given[index]?.ticks[round]).map((each) => each.id);
        const choices = tick(noChoices, ids, false);
        const chosen = chosenEntries(list, choices, "EUR");
        const expected = sum(
          list.filter((each) => chosen.has(each.id)).map((each) => each.amount),
          "EUR",
        );
        const total = nodeSums(tree, chosen, choices, "EUR").get(wholeTree);
        expect([total?.amount, total?.entries]).toEqual([expected, chosen.size]);
      }
    }),
  );
});

it("says of the entries listed why they are left out, a sum a currency", () => {
  expect(leftOutOfList(entries, chosenEntries(entries, noChoices, "EUR"), "EUR")).toEqual([
    { reason: "ON_DRAFT", currency: "EUR", entries: 1, minutes: 50, amount: "83.33" },
    { reason: "NO_RATE", currency: "EUR", entries: 1, minutes: 50, amount: "0.00" },
    { reason: "OTHER_CURRENCY", currency: "USD", entries: 1, minutes: 50, amount: "83.33" },
  ]);
});
