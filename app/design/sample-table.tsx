import { CalendarClock, CircleDollarSign, FileText, Wallet } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { SkeletonRows } from "@/components/ui/skeleton";
import { StatCard } from "@/components/ui/stat-card";
import type { Tone } from "@/components/ui/tone";
import { Toolbar } from "@/components/ui/toolbar";

const rows: {
  number: string;
  customer: string;
  status: string;
  tone: Tone;
  due: string;
  total: string;
  unit: string;
}[] = [
  {
    number: "INV-0042",
    customer: "Łódź Textil S.A.",
    status: "Sent",
    tone: "indigo",
    due: "12 Dec 2026",
    total: "12,480.00",
    unit: "EUR",
  },
  {
    number: "INV-0041",
    customer: "Brightwater Legal",
    status: "Approved",
    tone: "blue",
    due: "4 Dec 2026",
    total: "980.50",
    unit: "USD",
  },
  {
    number: "Draft",
    customer: "Brightwater Legal",
    status: "Draft",
    tone: "grey",
    due: "–",
    total: "3,111.11",
    unit: "USD",
  },
  {
    number: "INV-0039",
    customer: "Kyoto Denki",
    status: "Paid",
    tone: "green",
    due: "1 Nov 2026",
    total: "439,900",
    unit: "JPY",
  },
  {
    number: "INV-0038",
    customer: "A customer whose name is far too long for any column of any table",
    status: "Overdue",
    tone: "amber",
    due: "20 Oct 2026",
    total: "75.00",
    unit: "EUR",
  },
  {
    number: "INV-0037",
    customer: "Brightwater Legal",
    status: "Void",
    tone: "red",
    due: "–",
    total: "2,000.00",
    unit: "USD",
  },
];

function Rows() {
  return rows.map((row, index) => (
    <Row key={row.number} selected={index === 1} muted={row.status === "Void"}>
      <Cell lead>
        <RowLink href={`/design#${row.number}`}>{row.number}</RowLink>
      </Cell>
      <Cell label="Customer" className="max-w-72 truncate">
        {row.customer}
      </Cell>
      <Cell label="Status">
        <Badge tone={row.tone}>{row.status}</Badge>
      </Cell>
      <Cell label="Due" className="figures">
        {row.due}
      </Cell>
      <Cell label="Total" align="end">
        <Figure value={row.total} unit={row.unit} />
      </Cell>
    </Row>
  ));
}

export function SampleTable() {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <StatCard
          label="Outstanding"
          icon={<Wallet aria-hidden />}
          figures={["€ 48,120.00", "$ 9,402.10"]}
          hint="12 invoices"
          href="/design?a"
        />
        <StatCard
          label="Overdue"
          icon={<CalendarClock aria-hidden />}
          figures={["€ 75.00"]}
          hint="1 invoice, 32 days"
          href="/design"
          active
        />
        <StatCard
          label="Paid this month"
          icon={<CircleDollarSign aria-hidden />}
          figures={["¥ 439,900"]}
          hint="Nothing yet in EUR"
          href="/design?c"
        />
        <StatCard label="No link, no hint" figures={["0:50 h"]} />
      </div>
      <Toolbar
        end={
          <LinkButton href="/design" variant="primary">
            New
          </LinkButton>
        }
      >
        <SearchBox label="Search" placeholder="Number, customer, amount" path="/design" query={{}} value="" />
        <LinkButton href="/design" size="sm" variant="ghost">
          Clear filters
        </LinkButton>
      </Toolbar>
      <Card flush>
        <div className="overflow-x-auto">
          <DataTable caption="Invoices" stacked>
            <TableHead>
              <HeadCell sort={{ href: "/design?sort=number", direction: "descending" }}>Number</HeadCell>
              <HeadCell>Customer</HeadCell>
              <HeadCell>Status</HeadCell>
              <HeadCell sort={{ href: "/design?sort=due", direction: null }}>Due</HeadCell>
              <HeadCell align="end" sort={{ href: "/design?sort=total", direction: null }}>
                Total
              </HeadCell>
            </TableHead>
            <tbody>
              <Rows />
            </tbody>
          </DataTable>
        </div>
        <div className="border-line border-t">
          <Pagination label="invoices" previousHref={null} nextHref="/design?after=x">
            50 a page
          </Pagination>
        </div>
      </Card>
      <div className="grid gap-4 md:grid-cols-2">
        <Card flush title="Nothing here yet">
          <EmptyState
            icon={<FileText aria-hidden />}
            title="No invoices yet"
            text="Import a time export or log time, then turn it into the first draft."
            action={
              <LinkButton href="/design" variant="primary">
                Import time
              </LinkButton>
            }
          />
        </Card>
        <Card flush title="Loading">
          <SkeletonRows />
        </Card>
      </div>
    </>
  );
}
