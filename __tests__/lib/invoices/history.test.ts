import { expect, it } from "vitest";
import { mergeEdits } from "@/lib/invoices/history";

const event = (id: string, actor: string, action = "invoice.edited") => ({ id, actor, action });

it("edits in a row by one person are one event, the newest, with how many they were", () => {
  const merged = mergeEdits([event("5", "Ada"), event("4", "Ada"), event("3", "Ada")]);
  expect(merged).toEqual([{ ...event("5", "Ada"), times: 3 }]);
});

it("another person or anything else in between begins anew", () => {
  const merged = mergeEdits([
    event("6", "Ada"),
    event("5", "Bo"),
    event("4", "Bo"),
    event("3", "Bo", "invoice.submitted"),
    event("2", "Bo"),
    event("1", "Bo", "invoice.created"),
  ]);
  expect(merged.map(({ id, times }) => [id, times])).toEqual([
    ["6", 1],
    ["5", 2],
    ["3", 1],
    ["2", 1],
    ["1", 1],
  ]);
});

it("only edits are merged: two payments in a row stay two", () => {
  const paid = "invoice.paid-in-part";
  expect(mergeEdits([event("2", "Ada", paid), event("1", "Ada", paid)])).toHaveLength(2);
});
