import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { expect, it } from "vitest";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import type { Ctx } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { commitImport } from "@/server/imports/commit-import";
import { readImport, readImportProgress } from "@/server/imports/read";
import { startImport } from "@/server/imports/start-import";
import { answerImport, uploadImport } from "@/server/imports/upload-import";

const sample = (name: string) => readFileSync(join(import.meta.dirname, "../../fixtures/imports", name));

const upload = (firm: Ctx, content: Buffer | string, timeZone = "Europe/Berlin") =>
  uploadImport(firm, {
    fileName: "export.csv",
    contentBase64: Buffer.from(content).toString("base64"),
    timeZone,
  });

/** Looks at a file and takes it in, as page and worker do. */
async function importFile(firm: Ctx, content: Buffer | string, timeZone?: string) {
  const { batchId } = await upload(firm, content, timeZone);
  await startImport(firm, { batchId });
  return { batchId, ...(await commitImport(firm, { batchId })) };
}

interface Sums {
  rows: number;
  minutes: number;
  billable: number;
}

async function sums(firm: Ctx): Promise<Sums> {
  const [row] = await inTenant(
    firm,
    (tx) => tx.$queryRaw<
      Sums[]
    >`SELECT count(*)::int AS rows, sum(minutes)::int AS minutes, sum(billable_minutes)::int AS billable
      FROM time_entries WHERE tenant_id = ${firm.tenantId}::uuid`,
  );
  return row ?? { rows: 0, minutes: 0, billable: 0 };
}

const client = (firm: Ctx) =>
  inTenant(
    firm,
    (tx) => tx.$queryRaw<{ name: string | null; minutes: number }[]>`
      SELECT c.name, sum(e.minutes)::int AS minutes FROM time_entries e
      JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
      LEFT JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
      WHERE e.tenant_id = ${firm.tenantId}::uuid GROUP BY c.name ORDER BY c.name COLLATE "C" NULLS FIRST`,
  );

it.each([
  ["toggl.csv", "Europe/Berlin", { rows: 96, minutes: 7018, billable: 4990 }],
  ["harvest.csv", "Europe/Berlin", { rows: 89, minutes: 5968, billable: 4535 }],
  ["clockify.csv", "America/New_York", { rows: 104, minutes: 7911, billable: 5341 }],
  ["kimai.csv", "Europe/Berlin", { rows: 76, minutes: 6400, billable: 5110 }],
  ["generic.csv", "Europe/Berlin", { rows: 112, minutes: 9352, billable: 7368 }],
])("%s arrives with exactly its totals, and a second time adds nothing", async (name, zone, expected) => {
  const firm = await newFirm();
  const first = await importFile(firm, sample(name), zone);
  expect(first).toMatchObject({ added: expected.rows, known: 0, refused: 0, minutes: expected.minutes });
  expect(await sums(firm)).toEqual(expected);
  expect(await auditActions(firm, first.batchId)).toEqual([
    "import.previewed",
    "import.started",
    "import.committed",
  ]);

  const again = await importFile(firm, sample(name), zone);
  expect(again).toMatchObject({ added: 0, known: expected.rows });
  expect(await sums(firm)).toEqual(expected);
});

it("each client of the file becomes a customer with its own minutes, and work without a client is internal", async () => {
  const firm = await newFirm();
  await importFile(firm, sample("toggl.csv"));
  expect(await client(firm)).toEqual([
    { name: null, minutes: 939 },
    { name: "Kitazawa 日本", minutes: 1782 },
    { name: "Marlowe, Finch & Co.", minutes: 1251 },
    { name: "Straßenbau Ostheim GmbH", minutes: 1936 },
    { name: "Élan & Rivière SARL", minutes: 1110 },
  ]);
});

it("a part of a file that was imported before adds only what is new", async () => {
  const firm = await newFirm();
  const lines = sample("toggl.csv").toString("utf8").trimEnd().split("\n");
  await importFile(firm, lines.slice(0, 41).join("\n"));
  expect(await importFile(firm, lines.join("\n"))).toMatchObject({ added: 56, known: 40 });
});

it("the same file imported twice at once is there once", async () => {
  const firm = await newFirm();
  const batches = await Promise.all([upload(firm, sample("toggl.csv")), upload(firm, sample("toggl.csv"))]);
  await Promise.all(batches.map(({ batchId }) => startImport(firm, { batchId })));
  await Promise.allSettled(batches.map(({ batchId }) => commitImport(firm, { batchId })));
  for (const { batchId } of batches) {
    const { status } = await readImportProgress(firm, batchId);
    if (status === "FAILED") await startImport(firm, { batchId });
    await commitImport(firm, { batchId });
  }
  expect((await sums(firm)).rows).toBe(96);
  expect((await client(firm)).length).toBe(5);
});

it("the dry run says what is new and what is known, and changes nothing", async () => {
  const firm = await newFirm();
  const { batchId } = await upload(firm, sample("kimai.csv"));
  const { preview } = await readImport(firm, batchId);
  expect(preview).toMatchObject({
    format: "kimai",
    newRows: 76,
    newMinutes: 6400,
    knownCount: 0,
    refused: [],
  });
  expect(preview?.missing.customers.map(({ name }) => name).sort()).toEqual([
    "Kitazawa 日本",
    "Quillfeather Press LLC",
    "Straßenbau Ostheim GmbH",
  ]);
  expect(await inTenant(firm, (tx) => tx.customer.count({ where: { tenantId: firm.tenantId } }))).toBe(0);
});

const heading = "Project,Client,Description,User,Email,Start date,Start time,Duration,Billable";

it("a refused row is told with its line and reason, and the others come in", async () => {
  const firm = await newFirm();
  const file = [
    heading,
    "Bridge,Ostheim,Survey,Ada,ada@example.com,2026-10-01,09:00:00,01:00:00,Yes",
    ",Ostheim,No project,Ada,ada@example.com,2026-10-01,10:00:00,01:00:00,Yes",
    "Bridge,Ostheim,No time,Ada,ada@example.com,2026-10-01,11:00:00,nonsense,Yes",
  ].join("\n");
  const { batchId } = await upload(firm, file);
  const { preview } = await readImport(firm, batchId);
  expect(preview?.refused.map(({ line }) => line)).toEqual([3, 4]);
  await startImport(firm, { batchId });
  expect(await commitImport(firm, { batchId })).toMatchObject({ added: 1, refused: 2 });
});

it("asks for the order of the dates only where every row fits both, and reads the file by the answer", async () => {
  const firm = await newFirm();
  const file = `${heading}\nBridge,Ostheim,Survey,Ada,ada@example.com,03/04/2026,09:00:00,01:00:00,Yes`;
  const { batchId } = await upload(firm, file);
  expect((await readImport(firm, batchId)).preview?.question?.candidates).toEqual(["DMY", "MDY"]);
  await expect(startImport(firm, { batchId })).rejects.toThrow(/in which order/);
  await answerImport(firm, { batchId, timeZone: "Europe/Berlin", dateOrder: "DMY" });
  expect((await readImport(firm, batchId)).preview?.sample[0]?.date).toBe("2026-04-03");
});

it("time that the source says was invoiced arrives as billed elsewhere, not as unbilled", async () => {
  const firm = await newFirm();
  const file = [
    "Date,Client,Project,Task,Notes,Hours,Billable?,Invoiced?,First Name,Last Name,Billable Rate,Billable Amount,Currency",
    "2026-10-01,Ostheim,Bridge,Survey,,1.0,Yes,Yes,Ada,Lovelace,100,100,Euro - EUR",
    "2026-10-02,Ostheim,Bridge,Survey,,1.0,Yes,No,Ada,Lovelace,100,100,Euro - EUR",
  ].join("\n");
  await importFile(firm, file);
  const rows = await inTenant(firm, (tx) =>
    tx.timeEntry.findMany({ where: { tenantId: firm.tenantId }, orderBy: { spentOn: "asc" } }),
  );
  expect(rows.map((row) => row.billedElsewhere)).toEqual([true, false]);
});

it.each([
  ["an empty file", ""],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ["a heading alone", heading],
  ["a summary without dates", "Client,Project,Duration\nOstheim,Bridge,10:00:00"],
  ["another tool's file", "Invoice,Amount\nINV-1,100.00"],
])("%s gets one clear sentence and changes nothing", async (_name, content) => {
  const firm = await newFirm();
  await expect(upload(firm, content)).rejects.toMatchObject({
    code: "INVALID",
    message: expect.stringMatching(/^[A-Z“].+\.$/),
  });
  expect(await inTenant(firm, (tx) => tx.importBatch.count({ where: { tenantId: firm.tenantId } }))).toBe(0);
});

it("the firm's own rates price the time, whatever the file says", async () => {
  const firm = await newFirm();
  await inTenant(
    firm,
    (tx) => tx.$executeRaw`INSERT INTO rates (tenant_id, id, currency, bill_rate, effective_from)
      VALUES (${firm.tenantId}::uuid, gen_random_uuid(), 'EUR', 90, '2020-01-01')`,
  );
  await importFile(firm, sample("toggl.csv"));
  const rates = await inTenant(
    firm,
    (tx) => tx.$queryRaw<
      { rate: string; source: string; billable: boolean }[]
    >`SELECT DISTINCT rate::text, rate_source AS source, billable
      FROM time_entries WHERE tenant_id = ${firm.tenantId}::uuid AND billable AND currency = 'EUR'`,
  );
  expect(rates).toEqual([{ rate: "90.000000", source: "Firm rate, since 2020-01-01", billable: true }]);
});

it("10,000 rows come in whole, and their progress can be read meanwhile", async () => {
  const firm = await newFirm();
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, "0");
    return `Project ${index % 40},Client ${index % 9},Row ${index},Person ${index % 7},p${index % 7}@example.com,2026-09-${day},09:00:00,00:${String(10 + (index % 50))}:00,Yes`;
  });
  const { batchId } = await upload(firm, [heading, ...rows].join("\n"));
  await startImport(firm, { batchId });
  const seen = new Set<number>();
  const work = commitImport(firm, { batchId });
  let ended = false;
  void work.finally(() => {
    ended = true;
  });
  while (!ended) {
    seen.add((await readImportProgress(firm, batchId)).rowsDone);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await work).toMatchObject({ added: 10_000, known: 0, refused: 0 });
  expect(seen.size).toBeGreaterThan(2);
}, 120_000);

it("an import that fails half-way leaves nothing but its reason, and can be started again", async () => {
  const firm = await newFirm();
  const poison = `poison ${firm.tenantId}`;
  const rows = Array.from(
    { length: 1500 },
    (_, index) =>
      `Bridge,Ostheim,${index === 1400 ? poison : `Row ${index}`},Ada,ada@example.com,2026-10-01,09:00:00,01:00:00,Yes`,
  );
  const { batchId } = await upload(firm, [heading, ...rows].join("\n"));
  await startImport(firm, { batchId });
  const owner = new Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  const name = `poison_${batchId.replaceAll("-", "_")}`;
  await owner.query(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.description = '${poison}' THEN RAISE EXCEPTION 'the disk is full'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER ${name} BEFORE INSERT ON time_entries FOR EACH ROW EXECUTE FUNCTION ${name}()`);
  try {
    await expect(commitImport(firm, { batchId })).rejects.toThrow(/the disk is full/);
  } finally {
    await owner.query(`DROP TRIGGER ${name} ON time_entries; DROP FUNCTION ${name}()`);
    await owner.end();
  }
  expect(await sums(firm)).toMatchObject({ rows: 0 });
  expect(await inTenant(firm, (tx) => tx.customer.count({ where: { tenantId: firm.tenantId } }))).toBe(0);
  expect(await readImportProgress(firm, batchId)).toMatchObject({
    status: "FAILED",
    error: "Something went wrong and nothing was imported. Start the import again.",
  });
  await startImport(firm, { batchId });
  expect(await commitImport(firm, { batchId })).toMatchObject({ added: 1500 });
});

it("a member may not import, and another firm's import does not exist here", async () => {
  const firm = await newFirm();
  const { batchId } = await upload(firm, sample("toggl.csv"));
  const member = await newMember(firm, "MEMBER");
  await expect(upload(member, sample("toggl.csv"))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(readImport(await newFirm(), batchId)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
