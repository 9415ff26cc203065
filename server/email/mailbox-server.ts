import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SMTPServer } from "smtp-server";
import { v7 as uuid } from "uuid";
import { log } from "../log";

/** The largest mail that is taken, in bytes. */
const largest = 30 * 1024 * 1024;

/**
 * Catches every mail that is sent to a port of this machine: each becomes `<id>.eml` in `folder`, ids rise with time.
 * Nothing is passed on. `stop` closes the port.
 */
export async function startMailbox({
  folder,
  port,
}: {
  folder: string;
  port: number | string;
}): Promise<{ stop: () => Promise<void> }> {
  await mkdir(folder, { recursive: true });
  const server = new SMTPServer({
    name: "docket.example",
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    size: largest,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error("This mail is too large."), { responseCode: 552 }));
          return;
        }
        store(folder, Buffer.concat(chunks)).then(() => done(), done);
      });
    },
  });
  server.on("error", (error) => log.warn({ err: error }, "mailbox"));
  await new Promise<void>((listening, failed) => {
    server.server.once("error", failed);
    server.server.listen({ port, host: "127.0.0.1" }, listening);
  });
  return { stop: () => new Promise((closed) => server.close(closed)) };
}

/** Written beside its place and moved there, so that a reader never meets half a mail. */
async function store(folder: string, mail: Buffer): Promise<void> {
  const path = join(folder, `${uuid()}.eml`);
  await writeFile(`${path}.part`, mail);
  await rename(`${path}.part`, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(process.env.DATA_DIR ?? ".data", "mailbox");
  const mailbox = await startMailbox({ folder, port: process.env.MAILBOX_PORT ?? "2525" });
  log.info({ folder }, "mailbox ready");
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => mailbox.stop().then(() => process.exit(0)));
}
