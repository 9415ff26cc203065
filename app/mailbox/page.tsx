import { Mail, Paperclip } from "lucide-react";
import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant } from "@/lib/format";
import { paths } from "@/lib/paths";
import { listMails } from "@/server/email/read-mailbox";
import { pageRead, requestLocale } from "@/server/http/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mailbox.page");
  return { title: t("mailbox") };
}

export default async function MailboxPage() {
  const t = await getTranslations("mailbox.page");
  await connection();
  const locale = await requestLocale();
  const mails = await pageRead(listMails());
  return (
    <>
      <PageHeader title={t("mailbox")} meta={t("whatThisInstallationSent")} />
      <Card flush>
        {mails.length === 0 ? (
          <EmptyState icon={<Mail aria-hidden />} title={t("noMailYet")} text={t("sendSomething")} />
        ) : (
          <DataTable caption={t("mails")} stacked>
            <TableHead>
              <HeadCell>{t("subject")}</HeadCell>
              <HeadCell>{t("to")}</HeadCell>
              <HeadCell align="end">{t("sentUtc")}</HeadCell>
            </TableHead>
            <tbody>
              {mails.map((mail) => (
                <Row key={mail.id}>
                  <Cell lead>
                    <span className="flex items-center gap-2">
                      <RowLink href={paths.mail(mail.id)}>{mail.subject}</RowLink>
                      {mail.attachments > 0 && (
                        <Paperclip
                          aria-label={t("attached", { count: mail.attachments })}
                          className="text-muted"
                        />
                      )}
                    </span>
                  </Cell>
                  <Cell label={t("to")} className="break-all">
                    {mail.to}
                  </Cell>
                  <Cell label={t("sent")} align="end">
                    {mail.date ? formatInstant(mail.date, locale, "UTC") : "–"}
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
