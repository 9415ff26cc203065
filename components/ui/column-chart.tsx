"use client";

import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { type ChartTone, chartColours, chartText } from "./chart-colours";

export type ColumnChartProps = {
  /** What the chart says in one sentence; the figures stand in a table beside it. */
  label: string;
  columns: {
    /** Below the column. */
    name: string;
    /** Its height. */
    value: number;
    /** Above the column: the value in words. */
    text: string;
    tone?: ChartTone;
  }[];
  height?: number;
};

/** Columns with their values written on them. It says nothing that a table beside it does not say. */
export default function ColumnChart({ label, columns, height = 176 }: ColumnChartProps) {
  const data = columns.map(({ tone = "accent", ...column }) => ({ ...column, fill: chartColours[tone] }));
  return (
    <div role="img" aria-label={label} style={{ height }}>
      <ResponsiveContainer width="100%" height={height}>
        <BarChart
          data={data}
          accessibilityLayer={false}
          margin={{ top: 20, right: 0, bottom: 0, left: 0 }}
          barCategoryGap="18%"
        >
          <XAxis
            dataKey="name"
            interval={0}
            tick={chartText}
            tickLine={false}
            axisLine={{ stroke: chartColours.grid }}
          />
          <YAxis hide domain={[0, "dataMax"]} />
          <Bar
            dataKey="value"
            isAnimationActive={false}
            radius={[3, 3, 0, 0]}
            maxBarSize={56}
            minPointSize={2}
          >
            <LabelList dataKey="text" position="top" fontSize={12} fill={chartColours.ink} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
