"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { chartColours, chartText } from "./chart-colours";

type Point = {
  /** Below the line. */
  name: string;
  value: number;
  /** What a pointer over it reads: one line each. */
  text: string[];
};

export type LineChartProps = {
  /** What the chart says in one sentence; the figures stand in a table beside it. */
  label: string;
  points: Point[];
  /** The lines across, with their words. */
  ticks: { at: number; text: string }[];
  height?: number;
};

/** One line over time; where it falls below zero a dashed line shows the zero. It says nothing that a table does not say. */
export default function LineChart({ label, points, ticks, height = 240 }: LineChartProps) {
  const places = ticks.map((tick) => tick.at);
  const textOf = (at: number) => ticks.find((tick) => tick.at === at)?.text ?? "";
  return (
    <div role="img" aria-label={label} style={{ height }}>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart
          data={points}
          accessibilityLayer={false}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke={chartColours.grid} />
          <XAxis
            dataKey="name"
            tick={chartText}
            tickLine={false}
            axisLine={false}
            minTickGap={24}
            tickMargin={8}
          />
          <YAxis
            ticks={places}
            interval={0}
            domain={[Math.min(...places), Math.max(...places)]}
            tickFormatter={textOf}
            tick={chartText}
            tickLine={false}
            axisLine={false}
            width={72}
          />
          <ReferenceLine y={0} stroke={chartColours.axis} strokeDasharray="4 3" />
          <Tooltip content={Reading} isAnimationActive={false} cursor={{ stroke: chartColours.axis }} />
          <Area
            dataKey="value"
            isAnimationActive={false}
            stroke="none"
            fill={chartColours.accent}
            fillOpacity={0.12}
          />
          <Line
            dataKey="value"
            isAnimationActive={false}
            stroke={chartColours.accent}
            strokeWidth={2}
            dot={points.length <= 40 ? { r: 2.5, fill: chartColours.accent, strokeWidth: 0 } : false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

type ReadingProps = { active?: boolean; payload?: readonly { payload?: Point }[] };

function Reading({ active, payload }: ReadingProps) {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <div className="figures rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-md">
      {point.text.map((line, index) => (
        <p key={line} className={index === 0 ? "font-medium" : "text-muted"}>
          {line}
        </p>
      ))}
    </div>
  );
}
