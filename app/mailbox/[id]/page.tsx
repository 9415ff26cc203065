import { Download } from "lucide-react";
import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant, formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";
import { readMail } from "@/server/email/read-mailbox";
import { pageRead, requestLocale } from "@/server/http/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mailbox.onePage");
  return { title: t("mail") };
}

type PageProps = { params: Promise<{ id: string }> };

export default async function MailPage({ params }: PageProps) {
  const t = await getTranslations("mailbox.onePage");
  await connection();
  const locale = await requestLocale();
  const { id } = await params;
  const mail = await pageRead(readMail(id));
  const head = [
    { term: t("from"), detail: mail.from },
    { term: t("to"), detail: mail.to },
    ...(mail.cc ? [{ term: t("copyTo"), detail: mail.cc }] : []),
    ...(mail.replyTo ? [{ term: t("replyTo"), detail: mail.replyTo }] : []),
    { term: t("sent"), detail: mail.date ? `${formatInstant(mail.date, locale, "UTC")} UTC` : "–" },
  ];
  return (
    <>
      <PageHeader title={mail.subject} breadcrumbs={[{ label: t("mailbox"), href: paths.mailbox() }]} />
      <Card>
        <DescriptionList items={head} layout="rows" className="max-w-xl break-words" />
      </Card>
      {mail.files.length > 0 && (
        <Card title={t("attached")} flush>
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
                    {formatNumber(Math.ceil(file.bytes / 1024), locale)} KB
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {mail.text !== null && (
        <Card title={t("text")}>
          <pre className="whitespace-pre-wrap break-words font-sans">{mail.text}</pre>
        </Card>
      )}
      {mail.html !== null && (
        <Card title="HTML" flush>
          {/* A mail is foreign text: no script, no origin, no forms. */}
          <iframe
            title={t("theMailAsHtml")}
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
