import { View } from "@react-pdf/renderer";
import type { Strip } from "./pdf-flow";
import { Lines, Rule } from "./pdf-parts";
import { type Columns, colors, columnGap, lineHeight, type Setting, text } from "./pdf-style";
import type { Presentation, PresentedGroup, PresentedLine } from "./presentation";

// A description longer than this goes on in a further strip, so that no strip is higher than a page.
const linesInStrip = 24;

interface Cells {
  item: string[];
  quantity: string[];
  tax: string[];
  amount: string[];
}

/** The lines of the document, project by project; the table's head stands again on each page. */
export function lineStrips(shown: Presentation, setting: Setting): Strip[] {
  const head = headStrip(shown, setting);
  const strips = shown.groups.flatMap((group) => groupStrips(group, head, setting));
  return [{ ...head, before: 20 }, ...strips];
}

function headStrip({ heads }: Presentation, { face, columns }: Setting): Strip {
  const cells = {
    item: [heads.item],
    quantity: face.lines(heads.quantity, columns.quantity, text.small),
    tax: [heads.tax],
    amount: [heads.amount],
  };
  const height = rowsOf(cells) * lineHeight(text.small) + 5;
  return {
    height,
    keepWithNext: true,
    element: (
      <View style={{ height }}>
        <Row cells={cells} style={text.small} color={colors.soft} columns={columns} />
        <View style={{ height: 4.2 }} />
        <Rule color={colors.ink} thickness={0.8} />
      </View>
    ),
  };
}

function groupStrips(group: PresentedGroup, head: Strip, setting: Setting): Strip[] {
  const title = group.title ? titleStrip(group.title, head, setting) : null;
  const continued = group.title ? [head, titleStrip(group.continued, head, setting)] : [head];
  const rows = group.lines.flatMap((line) => rowStrips(line, continued, setting));
  const last = rows.at(-1);
  if (group.subtotal && last) last.keepWithNext = true;
  return [
    ...(title ? [title] : []),
    ...rows,
    ...(group.subtotal ? [subtotalStrip(group.subtotal, head)] : []),
  ];
}

function titleStrip(title: string, head: Strip, { face, width }: Setting): Strip {
  const lines = face.lines(title, width, text.strong);
  const height = lines.length * lineHeight(text.strong) + 10;
  return {
    height,
    before: 8,
    keepWithNext: true,
    repeat: [head],
    element: (
      <View style={{ height }}>
        <View style={{ height: 5 }} />
        <Lines lines={lines} style={text.strong} />
        <View style={{ height: 4.4 }} />
        <Rule />
      </View>
    ),
  };
}

function rowStrips(line: PresentedLine, repeat: Strip[], { face, columns }: Setting): Strip[] {
  const item = [
    ...face.lines(line.description, columns.item, text.body),
    ...line.extras.flatMap((extra) => face.lines(extra, columns.item, text.body)),
  ];
  const figures = {
    quantity: face.lines(line.quantity, columns.quantity, text.body),
    tax: [line.tax],
    amount: [line.amount],
  };
  const parts = chunksOf(item, linesInStrip);
  return parts.map((part, index) => {
    const [isFirst, isLast] = [index === 0, index === parts.length - 1];
    const cells = { item: part, ...(isFirst ? figures : { quantity: [], tax: [], amount: [] }) };
    const height = rowsOf(cells) * lineHeight(text.body) + (isFirst ? 4 : 0) + (isLast ? 5 : 0);
    return {
      height,
      repeat,
      element: (
        <Row cells={cells} style={text.body} columns={columns} frame={frameOf(height, isFirst, isLast)} />
      ),
    };
  });
}

function subtotalStrip({ label, value }: { label: string; value: string }, head: Strip): Strip {
  const height = lineHeight(text.strong) + 6;
  return {
    height,
    repeat: [head],
    element: (
      <View style={{ height, paddingTop: 5, flexDirection: "row", justifyContent: "space-between" }}>
        <Lines lines={[label]} style={text.body} color={colors.soft} width="auto" />
        <Lines lines={[value]} style={text.strong} align="right" width="auto" />
      </View>
    ),
  };
}

const frameOf = (height: number, isFirst: boolean, isLast: boolean) => ({
  height,
  paddingTop: isFirst ? 4 : 0,
  ...(isLast && { borderBottomWidth: 0.6, borderBottomColor: colors.line }),
});

interface RowProps {
  cells: Cells;
  style: typeof text.body | typeof text.small;
  color?: string;
  columns: Columns;
  frame?: object;
}

function Row({ cells, style, color, columns, frame }: RowProps) {
  const set = { style, color, align: "right" } as const;
  return (
    <View style={{ flexDirection: "row", ...frame }}>
      <Lines lines={cells.item} style={style} color={color} width={columns.item} />
      <Lines lines={cells.quantity} {...set} width={columns.quantity + columnGap} />
      <Lines lines={cells.tax} {...set} width={columns.tax + columnGap} />
      <Lines lines={cells.amount} {...set} width={columns.amount + columnGap} />
    </View>
  );
}

const rowsOf = (cells: Cells) => Math.max(...Object.values(cells).map((lines: string[]) => lines.length));

function chunksOf(lines: string[], size: number): string[][] {
  const chunks: string[][] = [];
  for (let start = 0; start < lines.length; start += size) chunks.push(lines.slice(start, start + size));
  return chunks;
}
