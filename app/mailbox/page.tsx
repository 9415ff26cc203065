import { Mail, Paperclip } from "lucide-react";
import type { Metadata } from "next";
import { connection } from "next/server";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant } from "@/lib/format";
import { paths } from "@/lib/paths";
import { listMails } from "@/server/email/read-mailbox";
import { pageRead } from "@/server/http/session";

export const metadata: Metadata = { title: "Mailbox" };

export default async function MailboxPage() {
  await connection();
  const mails = await pageRead(listMails());
  return (
    <>
      <PageHeader title="Mailbox" meta="What this installation sent: nothing leaves the machine." />
      <Card flush>
        {mails.length === 0 ? (
          <EmptyState
            icon={<Mail aria-hidden />}
            title="No mail yet"
            text="Send an invoice or an invitation, and it arrives here."
          />
        ) : (
          <DataTable caption="Mails" stacked>
            <TableHead>
              <HeadCell>Subject</HeadCell>
              <HeadCell>To</HeadCell>
              <HeadCell align="end">Sent (UTC)</HeadCell>
            </TableHead>
            <tbody>
              {mails.map((mail) => (
                <Row key={mail.id}>
                  <Cell lead>
                    <span className="flex items-center gap-2">
                      <RowLink href={paths.mail(mail.id)}>{mail.subject}</RowLink>
                      {mail.attachments > 0 && (
                        <Paperclip aria-label={`${mail.attachments} attached`} className="text-muted" />
                      )}
                    </span>
                  </Cell>
                  <Cell label="To" className="break-all">
                    {mail.to}
                  </Cell>
                  <Cell label="Sent" align="end">
                    {mail.date ? formatInstant(mail.date, "en", "UTC") : "–"}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </DataTable>
        )}
      </Card>
    </>
  );
}
