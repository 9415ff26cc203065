import { Download } from "lucide-react";
import type { Metadata } from "next";
import { connection } from "next/server";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant, formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";
import { readMail } from "@/server/email/read-mailbox";
import { pageRead } from "@/server/http/session";

export const metadata: Metadata = { title: "Mail" };

type PageProps = { params: Promise<{ id: string }> };

export default async function MailPage({ params }: PageProps) {
  await connection();
  const { id } = await params;
  const mail = await pageRead(readMail(id));
  const head = [
    { term: "From", detail: mail.from },
    { term: "To", detail: mail.to },
    ...(mail.cc ? [{ term: "Copy to", detail: mail.cc }] : []),
    ...(mail.replyTo ? [{ term: "Reply to", detail: mail.replyTo }] : []),
    { term: "Sent", detail: mail.date ? `${formatInstant(mail.date, "en", "UTC")} UTC` : "–" },
  ];
  return (
    <>
      <PageHeader title={mail.subject} breadcrumbs={[{ label: "Mailbox", href: paths.mailbox() }]} />
      <Card>
        <DescriptionList items={head} layout="rows" className="max-w-xl break-words" />
      </Card>
      {mail.files.length > 0 && (
        <Card title="Attached" flush>
          <ul className="divide-y divide-line">
            {mail.files.map((file, index) => (
              <li key={`${file.name} ${file.bytes}`}>
                <a
                  href={paths.mailAttachment(id, index)}
                  download
                  className="flex min-h-10 items-center gap-2.5 px-4 py-2 hover:bg-sunken"
                >
                  <Download aria-hidden className="text-muted" />
                  <span className="min-w-0 break-all font-medium">{file.name}</span>
                  <span className="figures ml-auto shrink-0 text-muted text-sm">
                    {formatNumber(Math.ceil(file.bytes / 1024), "en")} KB
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {mail.text !== null && (
        <Card title="Text">
          <pre className="whitespace-pre-wrap break-words font-sans">{mail.text}</pre>
        </Card>
      )}
      {mail.html !== null && (
        <Card title="HTML" flush>
          {/* A mail is foreign text: no script, no origin, no forms. */}
          <iframe
            title="The mail as HTML"
            sandbox=""
            srcDoc={mail.html}
            referrerPolicy="no-referrer"
            className="h-96 w-full rounded-b-lg bg-white"
          />
        </Card>
      )}
    </>
  );
}
