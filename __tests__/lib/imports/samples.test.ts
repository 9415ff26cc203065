import { describe, expect, it } from "vitest";
import { importSample, type SampleName } from "./samples";

type Expected = {
  rows: number;
  minutes: number;
  billableMinutes: number;
  months: [number, number];
  clients: [string | null, number, number][];
};

const kettle = "Copper Kettle Bakery Inc.";
const kitazawa = "Kitazawa 日本";
const marlowe = "Marlowe, Finch & Co.";
const quillfeather = "Quillfeather Press LLC";
const ostheim = "Straßenbau Ostheim GmbH";
const elan = "Élan & Rivière SARL";

const expected: Record<SampleName, Expected> = {
  toggl: {
    rows: 96,
    minutes: 7018,
    billableMinutes: 4990,
    months: [2826, 4192],
    clients: [
      [null, 939, 0],
      [kitazawa, 1782, 1483],
      [marlowe, 1251, 816],
      [ostheim, 1936, 1817],
      [elan, 1110, 874],
    ],
  },
  harvest: {
    rows: 89,
    minutes: 5968,
    billableMinutes: 4535,
    months: [3412, 2556],
    clients: [
      [null, 945, 0],
      [marlowe, 1802, 1552],
      [quillfeather, 1799, 1799],
      [ostheim, 1422, 1184],
    ],
  },
  clockify: {
    rows: 104,
    minutes: 7911,
    billableMinutes: 5341,
    months: [4721, 3190],
    clients: [
      [null, 1731, 0],
      [kettle, 1940, 1800],
      [kitazawa, 1932, 1547],
      [quillfeather, 2308, 1994],
    ],
  },
  kimai: {
    rows: 76,
    minutes: 6400,
    billableMinutes: 5110,
    months: [2840, 3560],
    clients: [
      [kitazawa, 2115, 1435],
      [quillfeather, 1967, 1597],
      [ostheim, 2318, 2078],
    ],
  },
  generic: {
    rows: 112,
    minutes: 9352,
    billableMinutes: 7368,
    months: [5012, 4340],
    clients: [
      [null, 1002, 0],
      [kitazawa, 1196, 1076],
      [marlowe, 2035, 1950],
      [quillfeather, 1299, 1224],
      [ostheim, 2602, 2185],
      [elan, 1218, 933],
    ],
  },
};

describe.each(Object.entries(expected) as [SampleName, Expected][])("the %s sample", (name, totals) => {
  it("is known, asks nothing and refuses no row", () => {
    const file = importSample(name);
    expect(file.format).toBe(name);
    expect(file.question).toBeUndefined();
    expect(file.refused).toEqual([]);
  });

  it("has exactly the expected minutes by month and client", () => {
    expect(importSample(name).totals).toMatchObject({
      rows: totals.rows,
      minutes: totals.minutes,
      billableMinutes: totals.billableMinutes,
      months: [
        { month: "2026-09", minutes: totals.months[0] },
        { month: "2026-10", minutes: totals.months[1] },
      ],
      clients: totals.clients.map(([client, minutes, billableMinutes]) => ({
        client,
        minutes,
        billableMinutes,
      })),
    });
  });

  it("has one fingerprint for each row", () => {
    const rows = importSample(name).rows;
    expect(new Set(rows.map((row) => row.fingerprint)).size).toBe(totals.rows);
  });

  it("names the line of each row, the heading being line 1", () => {
    const lines = importSample(name).rows.map(({ line }) => line);
    expect(lines).toEqual(lines.map((_, index) => index + 2));
  });
});

describe("single rows of the samples", () => {
  it("reads all of a Toggl row", () => {
    expect(
      importSample("toggl").rows.find(({ description }) => description.includes("Mitternacht")),
    ).toMatchObject({
      client: ostheim,
      project: "Baustellen-App",
      task: "Entwicklung",
      person: { name: "Łukasz Wrona", email: "lukasz.wrona@example.com" },
      date: "2026-09-17",
      start: "2026-09-17T20:40:00.000Z",
      minutes: 155,
      billable: true,
      billedElsewhere: false,
      tags: ["Nachtarbeit", "Remote"],
      currency: "EUR",
      statedRate: null,
      statedAmount: "245.73",
    });
  });

  it("reads Harvest's decimal comma, currency by row and names without e-mail", () => {
    const rows = importSample("harvest").rows;
    expect(rows.find(({ statedAmount }) => statedAmount === "1316.25")).toMatchObject({ statedRate: "135" });
    expect(rows.find(({ client }) => client === quillfeather)).toMatchObject({
      currency: "USD",
      minutes: 105,
    });
    expect(rows[0]).toMatchObject({
      person: { name: "Hanna Lindqvist", email: null },
      currency: "EUR",
      minutes: 90,
    });
    expect(rows[0]?.start).toBeUndefined();
  });

  it("reads Clockify's month-first dates and 12-hour times", () => {
    expect(importSample("clockify").rows[0]).toMatchObject({
      date: "2026-09-01",
      start: "2026-09-01T15:35:00.000Z",
      minutes: 165,
      currency: "USD",
      statedRate: "120",
      statedAmount: "330",
    });
  });

  it("takes the person's name in Kimai, not the login", () => {
    expect(importSample("kimai").rows[0]?.person.name).toBe("Zoë Vandermeer");
  });

  it("gives a UTC evening to the next day in Berlin", () => {
    const row = importSample("generic").rows.find(({ start }) => start === "2026-09-30T22:20:00.000Z");
    expect(row?.date).toBe("2026-10-01");
  });
});
