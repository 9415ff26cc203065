import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import {
  addEntries,
  type Books,
  draftInput,
  newApproved,
  newBooks,
  newDraft,
} from "@/__tests__/support/books";
import { auditActions, newMember } from "@/__tests__/support/firm";
import type { BulkKind } from "@/lib/invoices/bulk";
import { type Ctx, memberIdOf, newId, systemCtx } from "@/server/ctx";
import { identity, inTenant } from "@/server/db";
import { readRunFiles } from "@/server/documents/read-run-files";
import { zipStream } from "@/server/documents/zip-stream";
import { createDraft } from "@/server/invoices/create-draft";
import { dismissBulk } from "@/server/invoices/dismiss-bulk";
import { previewBulk } from "@/server/invoices/preview-bulk";
import { readInvoiceList } from "@/server/invoices/read";
import { readBulk, readBulkProgress } from "@/server/invoices/read-bulk";
import { retryBulk } from "@/server/invoices/retry-bulk";
import { runBulk } from "@/server/invoices/run-bulk";
import { startBulk } from "@/server/invoices/start-bulk";

const mail = { subject: "Invoice {number}", message: "Dear {customer}: {amount} by {due date}." };

async function start(ctx: Ctx, kind: BulkKind, invoiceIds: string[]) {
  const request = { kind, selection: { invoiceIds } };
  const { stamp } = await previewBulk(ctx, request);
  return startBulk(ctx, { ...request, stamp, ...(kind === "SEND" && { mail }) });
}

/** What the worker does, with the clock of the firm's own day. */
const work = (books: Books, runId: string) =>
  runBulk(systemCtx(books.firm.tenantId, books.firm.now), { runId });

it("drafts are approved together: one result each, numbers in order, and one that cannot be leaves the others alone", async () => {
  const books = await newBooks();
  const [first, second] = [await newDraft(books), await newDraft(books)];
  const empty = await createDraft(books.firm, draftInput(books, []));
  const issued = await newApproved(books);
  const ids = [second.id, empty.id, first.id, issued.id];

  const plan = await previewBulk(books.firm, { kind: "APPROVE", selection: { invoiceIds: ids } });
  expect(plan).toMatchObject({
    taking: 3,
    entries: 2,
    leftOut: [{ reason: "Approved already.", invoices: 1 }],
    totals: [{ currency: "EUR", total: "238.00", invoices: 3 }],
  });
  const run = await start(books.firm, "APPROVE", ids);
  expect(run).toMatchObject({ total: 4, pending: 3, skipped: 1 });
  expect(await work(books, run.id)).toEqual({ worked: 3 });

  const { run: ended, results } = await readBulk(books.firm, { runId: run.id });
  expect(ended).toMatchObject({ pending: 0, done: 2, failed: 1, skipped: 1 });
  expect(results[0]).toMatchObject({ invoiceId: empty.id, state: "FAILED" });
  expect(results[0]?.message).toMatch(/Before this can be approved/);
  const numbered = results.filter((result) => result.state === "DONE");
  expect(numbered.map((result) => result.invoiceId)).toEqual([first.id, second.id]);
  expect(numbered.map((result) => result.number)).toEqual(
    [...numbered.map((result) => result.number)].sort(),
  );
  expect(await auditActions(books.firm, run.id)).toEqual(["invoices.bulk-started", "invoices.bulk-finished"]);
  expect(await auditActions(books.firm, first.id)).toContain("invoice.approved");
});

it("what failed is tried again alone, and what was done stays done", async () => {
  const books = await newBooks();
  const good = await newDraft(books);
  const draft = await newDraft(books);
  await inTenant(
    books.firm,
    (tx) => tx.$executeRaw`UPDATE customers SET address = '' WHERE tenant_id = ${books.firm.tenantId}::uuid`,
  );
  const run = await start(books.firm, "APPROVE", [good.id, draft.id]);
  await work(books, run.id);
  expect(await readBulkProgress(books.firm, { runId: run.id })).toMatchObject({ done: 0, failed: 2 });
  await inTenant(
    books.firm,
    (tx) =>
      tx.$executeRaw`UPDATE customers SET address = 'Hafenweg 9' WHERE tenant_id = ${books.firm.tenantId}::uuid`,
  );
  expect(await retryBulk(books.firm, { runId: run.id })).toMatchObject({ pending: 2, failed: 0 });
  await work(books, run.id);
  expect(await readBulkProgress(books.firm, { runId: run.id })).toMatchObject({ done: 2, failed: 0 });
  await expect(retryBulk(books.firm, { runId: run.id })).rejects.toMatchObject({ code: "CONFLICT" });
});

it("a job that is run twice, or by two workers at once, does each invoice once", async () => {
  const books = await newBooks();
  const drafts = [await newDraft(books), await newDraft(books), await newDraft(books), await newDraft(books)];
  const run = await start(
    books.firm,
    "APPROVE",
    drafts.map((draft) => draft.id),
  );
  await Promise.all([work(books, run.id), work(books, run.id), work(books, run.id)]);
  expect(await readBulkProgress(books.firm, { runId: run.id })).toMatchObject({
    done: 4,
    failed: 0,
    pending: 0,
  });
  expect(await work(books, run.id)).toEqual({ worked: 0 });
  for (const { id } of drafts) {
    const approvals = (await auditActions(books.firm, id)).filter((action) => action === "invoice.approved");
    expect(approvals).toHaveLength(1);
  }
});

it("a draft that changed after the person looked is not approved unseen", async () => {
  const books = await newBooks();
  const draft = await newDraft(books);
  const request = { kind: "APPROVE" as const, selection: { invoiceIds: [draft.id] } };
  const { stamp } = await previewBulk(books.firm, request);
  const change = () =>
    inTenant(
      books.firm,
      (tx) =>
        tx.$executeRaw`UPDATE invoices SET version = version + 1, notes = 'new' WHERE tenant_id = ${books.firm.tenantId}::uuid AND id = ${draft.id}::uuid`,
    );
  await change();
  await expect(startBulk(books.firm, { ...request, stamp })).rejects.toMatchObject({ code: "CONFLICT" });

  const run = await start(books.firm, "APPROVE", [draft.id]);
  await change();
  await work(books, run.id);
  expect(await readBulkProgress(books.firm, { runId: run.id })).toMatchObject({ done: 0, failed: 1 });
});

it("approved invoices are sent together, each with its own words, and never twice", async () => {
  const books = await newBooks();
  const [one, two] = [await newApproved(books), await newApproved(books)];
  const draft = await newDraft(books);
  const run = await start(books.firm, "SEND", [one.id, two.id, draft.id]);
  const again = await start(books.firm, "SEND", [one.id]);
  await work(books, run.id);
  await work(books, again.id);
  expect(await readBulkProgress(books.firm, { runId: run.id })).toMatchObject({ done: 2, skipped: 1 });
  expect(await readBulkProgress(books.firm, { runId: again.id })).toMatchObject({ done: 0, failed: 1 });
  const mails = await inTenant(books.firm, (tx) =>
    tx.emailDelivery.findMany({ where: { tenantId: books.firm.tenantId }, orderBy: { subject: "asc" } }),
  );
  expect(mails.map((sent) => sent.subject)).toEqual([`Invoice ${one.number}`, `Invoice ${two.number}`]);
  expect(mails[0]?.body).toContain("Dear Straßenbau Ostheim GmbH: €119.00 by ");
});

it("the PDFs of many invoices come as one zip, drafts among them", async () => {
  const books = await newBooks();
  const issued = await newApproved(books);
  const drafts = [await newDraft(books), await newDraft(books)];
  const run = await start(books.firm, "PDF", [issued.id, ...drafts.map((draft) => draft.id)]);
  await expect(readRunFiles(books.firm, { runId: run.id })).rejects.toMatchObject({ code: "CONFLICT" });
  await work(books, run.id);
  const stream = zipStream(await readRunFiles(books.firm, { runId: run.id }));
  const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
  expect(Object.keys(files).sort()).toEqual([
    "Draft - Straßenbau Ostheim GmbH (2).pdf",
    "Draft - Straßenbau Ostheim GmbH.pdf",
    `${issued.number}.pdf`,
  ]);
  for (const file of Object.values(files)) expect(strFromU8(file.slice(0, 5))).toBe("%PDF-");
}, 60_000);

it("everything that matches a filter can be selected, and only that", async () => {
  const books = await newBooks();
  await newApproved(books);
  const drafts = [await newDraft(books), await newDraft(books)];
  const filters = { view: "draft" as const, sort: "newest" as const, direction: "desc" as const };
  const plan = await previewBulk(books.firm, { kind: "APPROVE", selection: { filters } });
  expect(plan).toMatchObject({ taking: drafts.length, leftOut: [] });
});

it("work goes on with the rights its person has now, not with those they had when they began it", async () => {
  const books = await newBooks();
  const draft = await newDraft(books);
  const admin = await newMember(books.firm, "ADMIN");
  const run = await start(admin, "APPROVE", [draft.id]);
  await identity().membership.updateMany({
    where: { organizationId: books.firm.tenantId, id: memberIdOf(admin) ?? "" },
    data: { role: "MEMBER" },
  });
  await work(books, run.id);
  const { results } = await readBulk(admin, { runId: run.id });
  expect(results[0]).toMatchObject({
    state: "FAILED",
    message: "Only an owner or an admin may approve invoices.",
  });
});

it("a member approves nothing, and nobody sees another person's work or another firm's", async () => {
  const books = await newBooks();
  const draft = await newDraft(books);
  const member = await newMember(books.firm, "MEMBER");
  await expect(
    previewBulk(member, { kind: "APPROVE", selection: { invoiceIds: [draft.id] } }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(
    previewBulk(member, { kind: "PDF", selection: { invoiceIds: [draft.id] } }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  const run = await start(books.firm, "APPROVE", [draft.id]);
  const other = await newBooks();
  for (const ctx of [await newMember(books.firm, "ADMIN"), other.firm]) {
    await expect(readBulk(ctx, { runId: run.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await expect(start(other.firm, "APPROVE", [draft.id])).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("the list shows what runs and what ended, until it is put away", async () => {
  const books = await newBooks();
  const draft = await newDraft(books);
  const run = await start(books.firm, "APPROVE", [draft.id]);
  const runs = async () =>
    (await readInvoiceList(books.firm, { sort: "newest", direction: "desc" })).runs.map((one) => one.id);
  expect(await runs()).toEqual([run.id]);
  await expect(dismissBulk(books.firm, { runId: run.id })).rejects.toMatchObject({ code: "CONFLICT" });
  await work(books, run.id);
  await dismissBulk(books.firm, { runId: run.id });
  expect(await runs()).toEqual([]);
});

it("a result is final, whatever the code does", async () => {
  const books = await newBooks();
  const draft = await newDraft(books);
  const run = await start(books.firm, "APPROVE", [draft.id]);
  await work(books, run.id);
  await expect(
    inTenant(
      books.firm,
      (tx) =>
        tx.$executeRaw`UPDATE bulk_run_items SET state = 'PENDING' WHERE tenant_id = ${books.firm.tenantId}::uuid`,
    ),
  ).rejects.toThrow(/final/);
  await expect(
    inTenant(
      books.firm,
      (tx) => tx.$executeRaw`DELETE FROM bulk_run_items WHERE tenant_id = ${books.firm.tenantId}::uuid`,
    ),
  ).rejects.toThrow();
});

it("a job of many hands over to the next one", async () => {
  const books = await newBooks();
  const ids = Array.from({ length: 101 }, () => newId());
  await inTenant(books.firm, (tx) =>
    tx.invoice.createMany({
      data: ids.map((id) => ({
        tenantId: books.firm.tenantId,
        id,
        customerId: books.customerId,
        currency: books.currency,
        createdBy: memberIdOf(books.firm) ?? "",
      })),
    }),
  );
  await addEntries(books, [60]);
  const run = await start(books.firm, "APPROVE", ids);
  expect(await work(books, run.id)).toEqual({ worked: 100 });
  expect(await readBulkProgress(books.firm, { runId: run.id })).toMatchObject({ pending: 1 });
  expect(await work(books, run.id)).toEqual({ worked: 1 });
}, 60_000);
