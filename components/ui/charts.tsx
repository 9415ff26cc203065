"use client";

import dynamic from "next/dynamic";
import type { ColumnChartProps } from "./column-chart";
import type { LineChartProps } from "./line-chart";

// The drawing library is large: it comes after the page, and only to pages with a chart.
const Columns = dynamic(() => import("./column-chart"), { ssr: false });
const Line = dynamic(() => import("./line-chart"), { ssr: false });

/** Columns with their values written on them; the place is kept while the drawing is on its way. */
export function ColumnChart({ height = 176, ...props }: ColumnChartProps) {
  return (
    <div style={{ height }}>
      <Columns {...props} height={height} />
    </div>
  );
}

/** One line over time; the place is kept while the drawing is on its way. */
export function LineChart({ height = 240, ...props }: LineChartProps) {
  return (
    <div style={{ height }}>
      <Line {...props} height={height} />
    </div>
  );
}
