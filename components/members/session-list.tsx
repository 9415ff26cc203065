"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Result } from "@/lib/result";
import type { AccountScreen } from "@/server/members/read";

type SessionListProps = {
  sessions: AccountScreen["sessions"];
  ownSessionId: string | null;
  signOutEverywhere: () => Promise<Result<void>>;
};

/** Where the person is signed in, and the one way to end all of it. */
export function SessionList({ sessions, ownSessionId, signOutEverywhere }: SessionListProps) {
  return (
    <Card
      flush
      title="Signed in"
      actions={
        <ConfirmDialog
          trigger={<Button>Sign out everywhere</Button>}
          title="Sign out everywhere?"
          description="Every session ends, this one too. You sign in again with your password."
          confirmLabel="Sign out everywhere"
          tone="primary"
          onConfirm={signOutEverywhere}
        />
      }
    >
      <DataTable caption="Open sessions" stacked>
        <TableHead>
          <HeadCell>Browser</HeadCell>
          <HeadCell>Address</HeadCell>
          <HeadCell>Since</HeadCell>
        </TableHead>
        <tbody>
          {sessions.map((session) => (
            <Row key={session.id}>
              <Cell lead>
                <span>
                  {browserName(session.userAgent)}
                  {session.id === ownSessionId && <span className="text-muted"> (this one)</span>}
                </span>
              </Cell>
              <Cell label="Address" className="figures">
                {session.ip ?? "–"}
              </Cell>
              <Cell label="Since" className="figures">
                {`${session.openedAt.slice(0, 10)} ${session.openedAt.slice(11, 16)} UTC`}
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

function browserName(userAgent: string | null): string {
  const find = (names: [string, string][]) => names.find(([mark]) => userAgent?.includes(mark))?.[1];
  const browser = find(browsers) ?? "Another program";
  const system = find(systems);
  return system ? `${browser} on ${system}` : browser;
}
