import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { exportRow, firm, ownWord, timeExport } from "./steps";

interface BadFile {
  what: string;
  name: string;
  content: string | Buffer;
  says: string;
}

const expected =
  "use a detailed export from Toggl Track, Harvest, Clockify or Kimai, or our generic CSV format.";

const files: BadFile[] = [
  {
    what: "an empty file",
    name: "nothing.csv",
    content: "",
    says: "The file is empty; choose the CSV file that your time tracker exported.",
  },
  {
    what: "a file of blank lines",
    name: "blank.csv",
    content: "\n\n  \n",
    says: "The file is empty; export the detailed report again and choose that CSV file.",
  },
  {
    what: "a picture",
    name: "screenshot.csv",
    content: Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
    says: "The file looks like a picture (PNG), not CSV; export the detailed report as CSV.",
  },
  {
    what: "bytes without a name",
    name: "noise.csv",
    content: Buffer.from(Array.from({ length: 512 }, (_, index) => (index * 37) % 256)),
    says: "The file looks like a binary file, not CSV; export the detailed report as CSV.",
  },
  {
    what: "a web page",
    name: "report.csv",
    content: "<!doctype html><title>Sign in</title>",
    says: "The file looks like a web page (HTML), not CSV; export the detailed report as CSV.",
  },
  {
    what: "a summary without dates",
    name: "summary.csv",
    content: "Client,Project,Duration\nBrightwater,Website,12:30:00\n",
    says: "This is a summary without dates; export the detailed report, which has one line for each time entry.",
  },
  {
    what: "another tool's export",
    name: "worklogs.csv",
    content: "Issue Key,Issue summary,Hours,Work date,Username\nAB-1,Login,1.5,2026-09-01,anna\n",
    says: `This is a Jira or Tempo worklog export, which cannot be imported; ${expected}`,
  },
  {
    what: "a table of something else",
    name: "plants.csv",
    content: "Species,Height\nFern,40\n",
    says: `The headings (“Species”, “Height”) are not those of a known time export; ${expected}`,
  },
  {
    what: "a heading without entries",
    name: "heading.csv",
    content:
      "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\n",
    says: "The file has a heading but no entries; export a period in which time was tracked.",
  },
];

const choose = (page: Page, { name, content }: BadFile) =>
  page
    .getByLabel("Drop a CSV file here, or choose one")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });

async function openImport(page: Page): Promise<void> {
  await page.goto(`${firm}/time`);
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import time" })).toBeVisible();
}

test("a bad file gets one clear sentence and changes nothing", async ({ page, signIn }) => {
  await signIn("ADMIN");
  await openImport(page);
  const word = ownWord();
  for (const file of files) {
    await test.step(file.what, async () => {
      await choose(page, { ...file, name: `${word}-${file.name}` });
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert).toHaveText(file.says);
      await expect(page).toHaveURL(/\/time\/import$/);
    });
  }
  await test.step("none of them is among the imports", async () => {
    await page.reload();
    await expect(page.getByText("Up to 10 MB.", { exact: false })).toBeVisible();
    await expect(page.getByText(word)).toHaveCount(0);
  });
});

test("a file that is only partly bad says which lines are refused, and why", async ({ page, signIn }) => {
  await signIn("ADMIN");
  await openImport(page);
  const word = ownWord();
  const rows = [
    exportRow(word, { what: "Good work", time: "01:00:00" }),
    exportRow(word, { project: "", what: "No project", time: "01:00:00" }),
    exportRow(word, { what: "No end in sight", time: "soon" }),
  ];
  await page.getByLabel("Drop a CSV file here, or choose one").setInputFiles(timeExport(`${word}.csv`, rows));

  const refused = page.getByRole("table", { name: "Refused rows" });
  await expect(refused.getByRole("row")).toHaveCount(3);
  await expect(refused.getByRole("row", { name: /^3 / })).toContainText(/project/i);
  await expect(refused.getByRole("row", { name: /^4 / })).toContainText("soon");
  await expect(page.getByRole("button", { name: "Import 1 entry" })).toBeVisible();

  await test.step("looking at it has created nothing", async () => {
    await page.goto(`${firm}/customers?search=${word}`);
    await expect(page.getByText("No customer matches")).toBeVisible();
  });
});
