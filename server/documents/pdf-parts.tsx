import { Text, View } from "@react-pdf/renderer";
import { colors, leading, lineHeight, text } from "./pdf-style";
import type { TextStyle } from "./pdf-text";

interface LinesProps {
  lines: string[];
  style: TextStyle;
  color?: string;
  align?: "left" | "right";
  width?: number | string;
}

/** Lines that were broken before: one text, set exactly as it comes and as high as the page reckoned with. */
export function Lines({ lines, style, color = colors.ink, align = "left", width = "100%" }: LinesProps) {
  const set = {
    width,
    fontSize: style.size,
    fontWeight: style.weight,
    lineHeight: leading,
    color,
    textAlign: align,
  } as const;
  return <Text style={set}>{lines.join("\n")}</Text>;
}

/** Parts of a page may be alike: their place tells them apart. */
export function numbered<T>(items: T[]): { key: string; item: T }[] {
  return items.map((item, index) => ({ key: `${index + 1}`, item }));
}

interface FactLineProps {
  label: string;
  value: string;
  style?: TextStyle;
  valueStyle?: TextStyle;
}

/** A name at the left, its figure at the right. */
export function FactLine({ label, value, style = text.body, valueStyle = style }: FactLineProps) {
  return (
    <View
      style={{ flexDirection: "row", justifyContent: "space-between", height: lineHeight(valueStyle) + 1 }}
    >
      <Lines lines={[label]} style={style} color={colors.soft} width="auto" />
      <Lines lines={[value]} style={valueStyle} align="right" width="auto" />
    </View>
  );
}

export const Rule = ({ color = colors.line, thickness = 0.6 }: { color?: string; thickness?: number }) => (
  <View style={{ height: thickness, backgroundColor: color }} />
);
