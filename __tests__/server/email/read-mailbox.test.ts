import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const eml = `From: Docket <billing@docket.example>
To: Cara <cara@customer.example>
Subject: =?utf-8?Q?Invoice_for_=C5=81=C3=B3d=C5=BA?=
Date: Sat, 21 Nov 2026 07:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b1

--b1
Content-Type: text/plain; charset=utf-8

Here is your invoice.
--b1
Content-Type: application/pdf
Content-Disposition: attachment; filename=INV-0001.pdf
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--b1--
`;

// The environment is read once, at the first use: it has to stand before the module is loaded.
let mailbox: typeof import("@/server/email/read-mailbox");
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "docket-"));
  mkdirSync(join(folder, "mailbox"));
  writeFileSync(join(folder, "mailbox", "0001.eml"), eml.replaceAll("\n", "\r\n"));
  writeFileSync(join(folder, "secret.eml"), eml);
  process.env.DATA_DIR = folder;
  process.env.DOCKET_MAILBOX = "1";
  mailbox = await import("@/server/email/read-mailbox");
});

describe("the mailbox", () => {
  it("lists what was caught, with its subject in any script", async () => {
    expect(await mailbox.listMails()).toEqual([
      {
        id: "0001",
        from: "Docket <billing@docket.example>",
        to: "Cara <cara@customer.example>",
        subject: "Invoice for Łódź",
        date: "2026-11-21T07:00:00.000Z",
        attachments: 1,
      },
    ]);
  });

  it("gives an attachment byte for byte", async () => {
    expect((await mailbox.readMail("0001")).files).toEqual([
      { name: "INV-0001.pdf", mimeType: "application/pdf", bytes: 9 },
    ]);
    const file = await mailbox.readMailFile("0001", 0);
    expect(file.content.toString()).toBe("%PDF-1.4\n");
    await expect(mailbox.readMailFile("0001", 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each(["../secret", "0002", "..%2fsecret", ""])("finds no mail called %o", async (id) => {
    await expect(mailbox.readMail(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
