"use client";

import { Card } from "@/components/ui/card";
import { ColumnChart, LineChart } from "@/components/ui/charts";

const columns = [
  { name: "Not due", value: 12400, text: "12,400" },
  { name: "1–30", value: 5200, text: "5,200", tone: "amber" as const },
  { name: "31–60", value: 2100, text: "2,100", tone: "red" as const },
  { name: "Over 60", value: 0, text: "0", tone: "red" as const },
];

const points = [40, 38, 31, 30, 22, 12].map((value, index) => ({
  name: `Week ${index + 1}`,
  value,
  text: [`Week ${index + 1}`, `${value} hours are left`],
}));

const ticks = [
  { at: 0, text: "0 h" },
  { at: 20, text: "20 h" },
  { at: 40, text: "40 h" },
];

export function SampleCharts() {
  return (
    <>
      <Card title="Columns">
        <ColumnChart label="Most of what is owed is not due yet." columns={columns} />
      </Card>
      <Card title="A line">
        <LineChart label="Twelve hours of the budget are left." points={points} ticks={ticks} />
      </Card>
    </>
  );
}
