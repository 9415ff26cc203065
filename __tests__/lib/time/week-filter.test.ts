import { expect, it } from "vitest";
import { weekFilter, weekQuery } from "@/lib/time/week-filter";

const id = "01a1fce7-59c9-71e3-8762-63daa8b39843";

it("the address of the week list goes there and back", () => {
  const query = { week: "2026-11-09", member: "all", project: id, billing: "on_draft" };
  expect(weekFilter.parse(query)).toEqual({ ...query, billing: "ON_DRAFT" });
  expect(weekQuery(weekFilter.parse(query))).toEqual(query);
});

it("what an address says wrongly counts as left out, and of two values the first counts", () => {
  const parsed = weekFilter.parse({ week: "2026-02-30", member: "me", project: [id, "x"], billing: "lost" });
  expect(parsed).toEqual({ week: undefined, member: undefined, project: id, billing: undefined });
});

it("the view and the page are kept, and another filter starts at the first page", () => {
  const parsed = weekFilter.parse({ view: "week", page: "3" });
  expect(parsed).toMatchObject({ view: "week", page: 3 });
  expect(weekQuery(parsed)).toEqual({ view: "week", billing: undefined });
  expect(weekFilter.parse({ view: "month", page: "0" })).toEqual({ view: undefined, page: undefined });
});
