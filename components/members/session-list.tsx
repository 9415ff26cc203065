"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Texts } from "@/components/ui/texts";
import type { Result } from "@/lib/result";
import type { AccountScreen } from "@/server/members/read";

type SessionListProps = {
  sessions: AccountScreen["sessions"];
  ownSessionId: string | null;
  signOutEverywhere: () => Promise<Result<void>>;
};

/** Where the person is signed in, and the one way to end all of it. */
export function SessionList({ sessions, ownSessionId, signOutEverywhere }: SessionListProps) {
  const t = useTranslations("members.sessionList");
  return (
    <Card
      flush
      title={t("signedIn")}
      actions={
        <ConfirmDialog
          trigger={<Button>{t("signOutEverywhere")}</Button>}
          title={t("signOutEverywhere2")}
          description={t("everySessionEndsThisOne")}
          confirmLabel={t("signOutEverywhere")}
          tone="primary"
          onConfirm={signOutEverywhere}
        />
      }
    >
      <DataTable caption={t("openSessions")} stacked>
        <TableHead>
          <HeadCell>{t("browser")}</HeadCell>
          <HeadCell>{t("address")}</HeadCell>
          <HeadCell>{t("since")}</HeadCell>
        </TableHead>
        <tbody>
          {sessions.map((session) => (
            <Row key={session.id}>
              <Cell lead>
                <span>
                  {browserName(session.userAgent, t)}
                  {session.id === ownSessionId && <span className="text-muted"> {t("thisOne")}</span>}
                </span>
              </Cell>
              <Cell label={t("address")} className="figures">
                {session.ip ?? "–"}
              </Cell>
              <Cell label={t("since")} className="figures">
                {t("utc", { date: session.openedAt.slice(0, 10), time: session.openedAt.slice(11, 16) })}
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}

const browsers: [mark: string, name: string][] = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
];
const systems: [mark: string, name: string][] = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
];

function browserName(userAgent: string | null, t: Texts<"members.sessionList">): string {
  const find = (names: [string, string][]) => names.find(([mark]) => userAgent?.includes(mark))?.[1];
  const browser = find(browsers) ?? t("anotherProgram");
  const system = find(systems);
  return system ? t("browserOnSystem", { browser, system }) : browser;
}
