import { Document, Page, renderToBuffer, View } from "@react-pdf/renderer";
import { flowPages, type Strip } from "./pdf-flow";
import { FactLine, Lines, numbered, Rule } from "./pdf-parts";
import { colors, columnGap, lineHeight, margin, paperSizes, text } from "./pdf-style";
import { loadTypeface, type Typeface } from "./pdf-text";
import { topStrips } from "./pdf-top";
import {
  lastDay,
  type PresentedRow,
  type PresentedSection,
  type PresentedStatement,
  presentStatement,
  type StatementDocument,
} from "./statement-presentation";

const sumsWidth = 250;

interface Setting {
  face: Typeface;
  width: number;
}

/** The statement as PDF, with its fonts inside. */
export async function renderStatementPdf(document: StatementDocument): Promise<Buffer> {
  const worded = presentStatement(document);
  const face = await loadTypeface(JSON.stringify(worded) + worded.page("", ""));
  const shown = printable(worded, face);
  const size = paperSizes[shown.paper];
  const setting = { face, width: size.width - 2 * margin.side };
  const strips = [
    ...topStrips(shown, setting),
    ...(shown.sections.length ? [] : [noteStrip(shown.nothing, setting)]),
    ...shown.sections.flatMap((section) => sectionStrips(section, setting)),
    ...shown.blocks.flatMap((block) => blockStrips(block, setting)),
  ];
  const pages = flowPages(strips, size.height - margin.top - margin.bottom);
  return renderToBuffer(
    <Document
      title={`${shown.title} ${shown.customer.name}`}
      author={shown.seller.name}
      creator="Docket"
      producer="Docket"
      language={shown.locale}
      creationDate={new Date(`${lastDay(document)}T00:00:00Z`)}
    >
      {numbered(pages).map(({ key, item }) => (
        <Sheet key={key} shown={shown} strips={item} face={face} page={key} pages={String(pages.length)} />
      ))}
    </Document>,
  );
}

/** Every text with a mark in place of what no bundled font can print. */
function printable(shown: PresentedStatement, face: Typeface): PresentedStatement {
  const texts: PresentedStatement = JSON.parse(JSON.stringify(shown), (_, value) =>
    typeof value === "string" ? face.printable(value) : value,
  );
  return { ...texts, page: shown.page, locale: shown.locale, paper: shown.paper };
}

type SheetProps = { shown: PresentedStatement; strips: Strip[]; face: Typeface; page: string; pages: string };

function Sheet({ shown, strips, face, page, pages }: SheetProps) {
  const style = {
    paddingTop: margin.top,
    paddingHorizontal: margin.side,
    fontFamily: face.families,
    color: colors.ink,
  };
  const foot = {
    position: "absolute",
    left: margin.side,
    right: margin.side,
    bottom: 26,
    flexDirection: "row",
    justifyContent: "space-between",
  } as const;
  return (
    <Page size={paperSizes[shown.paper]} style={style}>
      {numbered(strips).map(({ key, item: strip }) => (
        <View key={key} style={{ height: strip.height, marginTop: strip.before ?? 0 }}>
          {strip.element}
        </View>
      ))}
      <View style={foot}>
        <Lines
          lines={[`${shown.seller.name} · ${shown.title}`]}
          style={text.small}
          color={colors.soft}
          width="70%"
        />
        <Lines
          lines={[shown.page(page, pages)]}
          style={text.small}
          color={colors.soft}
          align="right"
          width="30%"
        />
      </View>
    </Page>
  );
}

interface Widths {
  date: number;
  what: number;
  charged: number;
  paid: number;
  balance: number;
}

/** Figures and dates take what they need, the description the rest. */
function widthsOf(section: PresentedSection, { face, width }: Setting): Widths {
  const widest = (column: keyof PresentedRow) =>
    Math.ceil(
      Math.max(
        face.width(section.heads[column], text.small),
        ...section.rows.map((row) => face.width(row[column], text.strong)),
      ) * 1.04,
    );
  const [date, charged, paid, balance] = [
    widest("date"),
    widest("charged"),
    widest("paid"),
    widest("balance"),
  ];
  return { date, charged, paid, balance, what: width - date - charged - paid - balance - 4 * columnGap };
}

function sectionStrips(section: PresentedSection, setting: Setting): Strip[] {
  const widths = widthsOf(section, setting);
  const head = headStrip(section.heads, widths);
  const rows = section.rows.map((row) => rowStrip(row, widths, head, setting));
  return [{ ...head, before: 22 }, ...rows, sumsStrip(section, setting)];
}

function headStrip(heads: PresentedRow, widths: Widths): Strip {
  const height = lineHeight(text.small) + 5;
  return {
    height,
    keepWithNext: true,
    element: (
      <View style={{ height }}>
        <Row row={heads} what={[heads.what]} widths={widths} isHead />
        <View style={{ height: 4.2 }} />
        <Rule color={colors.ink} thickness={0.8} />
      </View>
    ),
  };
}

function rowStrip(row: PresentedRow, widths: Widths, head: Strip, { face }: Setting): Strip {
  const what = face.lines(row.what, widths.what, text.body).slice(0, 12);
  const height = what.length * lineHeight(text.body) + 8;
  const frame = { height, paddingTop: 4, borderBottomWidth: 0.6, borderBottomColor: colors.line };
  return {
    height,
    repeat: [head],
    element: (
      <View style={frame}>
        <Row row={row} what={what} widths={widths} />
      </View>
    ),
  };
}

type RowProps = { row: PresentedRow; what: string[]; widths: Widths; isHead?: boolean };

function Row({ row, what, widths, isHead = false }: RowProps) {
  const style = isHead ? text.small : text.body;
  const color = isHead ? colors.soft : colors.ink;
  const figure = { style, color, align: "right" } as const;
  return (
    <View style={{ flexDirection: "row" }}>
      <Lines lines={[row.date]} style={style} color={colors.soft} width={widths.date + columnGap} />
      <Lines lines={what} style={style} color={color} width={widths.what} />
      <Lines lines={[row.charged]} {...figure} width={widths.charged + columnGap} />
      <Lines lines={[row.paid]} {...figure} width={widths.paid + columnGap} />
      <Lines
        lines={[row.balance]}
        {...figure}
        style={isHead ? text.small : text.strong}
        width={widths.balance + columnGap}
      />
    </View>
  );
}

function sumsStrip({ sums, closing }: PresentedSection, { width }: Setting): Strip {
  const height = sums.length * (lineHeight(text.body) + 3) + lineHeight(text.total) + 16;
  return {
    height,
    before: 16,
    element: (
      <View style={{ height, marginLeft: width - sumsWidth, width: sumsWidth }}>
        {sums.map((fact) => (
          <View key={fact.label} style={{ height: lineHeight(text.body) + 3 }}>
            <FactLine label={fact.label} value={fact.value} />
          </View>
        ))}
        <View style={{ height: 4 }} />
        <Rule color={colors.ink} thickness={0.8} />
        <View style={{ height: 6 }} />
        <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
          <Lines lines={[closing.label]} style={text.total} width="auto" />
          <Lines lines={[closing.value]} style={text.total} align="right" width="auto" />
        </View>
      </View>
    ),
  };
}

function noteStrip(note: string, { face, width }: Setting): Strip {
  const lines = face.lines(note, width, text.body);
  const height = lines.length * lineHeight(text.body);
  return {
    height,
    before: 22,
    element: <Lines lines={lines} style={text.body} color={colors.soft} />,
  };
}

function blockStrips(block: { title: string; text: string }, setting: Setting): Strip[] {
  const title = {
    height: lineHeight(text.small) + 2,
    before: 20,
    keepWithNext: true,
    element: <Lines lines={[block.title]} style={text.small} color={colors.soft} />,
  };
  const lines = setting.face.lines(block.text, setting.width, text.body);
  return [
    title,
    ...lines.map((line) => ({
      height: lineHeight(text.body),
      element: <Lines lines={[line]} style={text.body} />,
    })),
  ];
}
