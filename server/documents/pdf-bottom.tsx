import { View } from "@react-pdf/renderer";
import type { Strip } from "./pdf-flow";
import { Lines, numbered, Rule } from "./pdf-parts";
import { colors, lineHeight, type Setting, text } from "./pdf-style";
import type { TextStyle } from "./pdf-text";
import type { Fact, Presentation } from "./presentation";

const leastSums = 196;
const mostSums = 260;
const gutter = 26;
const cellGap = 9;
const leastName = 56;

/** What the lines come to: tax by group, the totals, how to pay, notes. */
export function bottomStrips(shown: Presentation, setting: Setting): Strip[] {
  const left = setting.width - sumsWidthOf(shown, setting) - gutter;
  const isWide = taxColumns(shown, setting).figures > left - leastName;
  const taxes = taxPart(shown, setting, isWide ? setting.width : left);
  const totals = isWide
    ? [
        { ...taxes, before: 20 },
        { ...sumsStrip(shown, setting), before: 14 },
      ]
    : [sumsStrip(shown, setting, taxes)];
  return [...totals, ...blockStrips(shown, setting)];
}

/** The totals at the right; beside them the tax table, where its figures leave room for that. */
function sumsStrip(shown: Presentation, setting: Setting, beside?: Strip): Strip {
  const sumsWidth = sumsWidthOf(shown, setting);
  const rows = shown.sums.map((sum) => ({ ...sum, lines: labelLines(sum, sumsWidth, setting) }));
  const rowHeight = (row: { lines: string[] }) => row.lines.length * lineHeight(text.body) + 3;
  const sumsHeight = rows.reduce((all, row) => all + rowHeight(row), 0) + lineHeight(text.total) + 16;
  const height = Math.max(beside?.height ?? 0, sumsHeight);
  return {
    height,
    before: 20,
    element: (
      <View style={{ flexDirection: "row", justifyContent: "space-between", height }}>
        <View style={{ width: setting.width - sumsWidth - gutter }}>{beside?.element}</View>
        <View style={{ width: sumsWidth }}>
          {numbered(rows).map(({ key, item: row }) => (
            <View
              key={key}
              style={{ flexDirection: "row", justifyContent: "space-between", height: rowHeight(row) }}
            >
              <Lines lines={row.lines} style={text.body} color={colors.soft} width="auto" />
              <Lines lines={[row.value]} style={text.body} align="right" width="auto" />
            </View>
          ))}
          <View style={{ height: 4 }} />
          <Rule color={colors.ink} thickness={0.8} />
          <View style={{ height: 6 }} />
          <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
            <Lines lines={[shown.total.label]} style={text.total} width="auto" />
            <Lines lines={[shown.total.value]} style={text.total} align="right" width="auto" />
          </View>
        </View>
      </View>
    ),
  };
}

function sumsWidthOf(shown: Presentation, { face }: Setting): number {
  const wide = (fact: Fact, style: TextStyle) => face.width(`${fact.label}    ${fact.value}`, style) * 1.02;
  const sums = Math.max(...shown.sums.map((sum) => wide(sum, text.body)));
  return Math.max(leastSums, wide(shown.total, text.total), Math.min(sums, mostSums));
}

/** A long name of a charge goes over several lines beside its figure. */
const labelLines = (sum: Fact, width: number, { face }: Setting): string[] =>
  face.lines(
    sum.label,
    Math.max(leastName, width - face.width(sum.value, text.body) - gutter / 2),
    text.body,
  );

/** The columns of the tax table, each as wide as its widest figure; the first holds the name. */
function taxColumns(shown: Presentation, { face }: Setting): { widths: number[]; figures: number } {
  const widths = (shown.taxRows[0] ?? []).map((head, column) =>
    Math.max(
      face.width(head.label, text.small),
      ...shown.taxRows.map((row) => face.width(row[column]?.value ?? "", text.small)),
    ),
  );
  return { widths, figures: widths.slice(1).reduce((sum, each) => sum + each + cellGap, 0) };
}

function taxPart(shown: Presentation, setting: Setting, width: number): Strip {
  const { face } = setting;
  const heads = shown.taxRows[0] ?? [];
  const { widths, figures } = taxColumns(shown, setting);
  const nameWidth = Math.max(width - figures - cellGap, leastName);
  const rows = shown.taxRows.map((row) => ({
    name: face.lines(row[0]?.value ?? "", nameWidth, text.small),
    figures: row.slice(1),
  }));
  const remarks = shown.remarks.flatMap((remark) => face.lines(remark, width, text.small));
  const rowCount = rows.reduce((sum, row) => sum + row.name.length, 0);
  const height = (2 + rowCount + remarks.length) * lineHeight(text.small) + rows.length * 3 + 14;
  const cell = (fact: Fact, column: number, value: string, color?: string) => (
    <View key={fact.label} style={{ width: (widths[column + 1] ?? 0) + cellGap }}>
      <Lines lines={[value]} style={text.small} color={color} align="right" />
    </View>
  );
  const element = (
    <View>
      <Lines lines={[shown.taxSummary]} style={text.small} color={colors.soft} />
      <View style={{ flexDirection: "row", justifyContent: "flex-end", marginBottom: 2 }}>
        {heads.slice(1).map((head, column) => cell(head, column, head.label, colors.soft))}
      </View>
      <Rule />
      {rows.map((row) => (
        <View key={row.name.join() + row.figures.map((fact) => fact.value).join()} style={{ paddingTop: 3 }}>
          <View style={{ flexDirection: "row" }}>
            <View style={{ flexGrow: 1 }}>
              <Lines lines={row.name} style={text.small} />
            </View>
            {row.figures.map((fact, column) => cell(fact, column, fact.value))}
          </View>
        </View>
      ))}
      <View style={{ height: 6 }} />
      <Lines lines={remarks} style={text.small} color={colors.soft} />
    </View>
  );
  return { height, element };
}

/** Payment, terms and notes, in strips of one line, so that long notes go over the page where they must. */
function blockStrips(shown: Presentation, { face, width }: Setting): Strip[] {
  const rule: Strip = { height: 1, before: 20, keepWithNext: true, element: <Rule /> };
  const blocks = shown.blocks.flatMap((block, index) => {
    const lines = face.lines(block.text, width, text.body);
    const title: Strip = {
      height: lineHeight(text.small) + 1,
      before: index === 0 ? 12 : 10,
      keepWithNext: true,
      element: <Lines lines={[block.title]} style={text.small} color={colors.soft} />,
    };
    const body = lines.map((line) => ({
      height: lineHeight(text.body),
      element: <Lines lines={[line]} style={text.body} />,
    }));
    return [title, ...body];
  });
  return blocks.length ? [rule, ...blocks] : [];
}
