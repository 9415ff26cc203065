import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Address, type Email } from "postal-mime";
import { AppError } from "@/lib/result";
import { env } from "../env";

export interface MailSummary {
  id: string;
  from: string;
  to: string;
  subject: string;
  /** ISO instant; null when the mail does not say. */
  date: string | null;
  attachments: number;
}

export interface MailScreen extends MailSummary {
  replyTo: string;
  cc: string;
  text: string | null;
  html: string | null;
  files: { name: string; mimeType: string; bytes: number }[];
}

export interface MailFile {
  name: string;
  mimeType: string;
  content: Buffer;
}

/** The mails this installation has caught, newest first. NOT_FOUND where mail goes out for real. */
export async function listMails(): Promise<MailSummary[]> {
  const names = await readdir(folder()).catch(() => []);
  const ids = names.filter((name) => name.endsWith(".eml")).map((name) => name.slice(0, -4));
  const newest = ids.filter(isMailId).sort().reverse().slice(0, 200);
  const mails = await Promise.all(newest.map(async (id) => summaryOf(id, await parse(id))));
  return mails.sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
}

/** One mail with its texts and the names of its files. */
export async function readMail(id: string): Promise<MailScreen> {
  const mail = await parse(id);
  return {
    ...summaryOf(id, mail),
    replyTo: addresses(mail.replyTo),
    cc: addresses(mail.cc),
    text: mail.text ?? null,
    html: mail.html ?? null,
    files: mail.attachments.map((file, index) => ({
      name: file.filename ?? `attachment-${index + 1}`,
      mimeType: file.mimeType,
      bytes: bufferOf(file.content).byteLength,
    })),
  };
}

/** The n-th file of a mail, from 0. */
export async function readMailFile(id: string, index: number): Promise<MailFile> {
  const file = (await parse(id)).attachments[index];
  if (!file) throw new AppError("NOT_FOUND", "This mail has no such attachment.");
  return {
    name: file.filename ?? `attachment-${index + 1}`,
    mimeType: file.mimeType,
    content: bufferOf(file.content),
  };
}

function folder(): string {
  if (env().DOCKET_MAILBOX !== "1") throw new AppError("NOT_FOUND", "There is no mailbox here.");
  return join(env().DATA_DIR, "mailbox");
}

const isMailId = (id: string): boolean => /^[\w-]{1,100}$/.test(id);

async function parse(id: string): Promise<Email> {
  const place = folder();
  const raw = isMailId(id) ? await readFile(join(place, `${id}.eml`)).catch(() => null) : null;
  if (!raw) throw new AppError("NOT_FOUND", "There is no such mail.");
  return PostalMime.parse(raw);
}

function summaryOf(id: string, mail: Email): MailSummary {
  const sent = mail.date ? new Date(mail.date) : null;
  return {
    id,
    from: addresses(mail.from ? [mail.from] : []),
    to: addresses(mail.to),
    subject: mail.subject || "(no subject)",
    date: sent && !Number.isNaN(sent.getTime()) ? sent.toISOString() : null,
    attachments: mail.attachments.length,
  };
}

const addresses = (list: Address[] | undefined): string =>
  (list ?? []).map(({ name, address }) => (name ? `${name} <${address}>` : (address ?? ""))).join(", ");

const bufferOf = (content: ArrayBuffer | Uint8Array | string): Buffer =>
  typeof content === "string" ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);
