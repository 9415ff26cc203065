import { Document, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import type { InvoiceDocument } from "@/lib/invoices/document";
import { bottomStrips } from "./pdf-bottom";
import { flowPages, type Strip } from "./pdf-flow";
import { lineStrips } from "./pdf-lines";
import { Lines, numbered } from "./pdf-parts";
import { colors, columnsOf, margin, paperSizes, type Setting, text } from "./pdf-style";
import { loadTypeface } from "./pdf-text";
import { topStrips } from "./pdf-top";
import { mapTexts, type Presentation, presentDocument } from "./presentation";

/**
 * The document as PDF, with its fonts inside. The same document gives the same pages; the stored file, not a second
 * rendering, is what makes a download byte-equal.
 */
export async function renderInvoicePdf(document: InvoiceDocument): Promise<Buffer> {
  const worded = presentDocument(document);
  const face = await loadTypeface(JSON.stringify(worded) + worded.page("", ""));
  const shown = mapTexts(worded, face.printable);
  const size = paperSizes[shown.paper];
  const width = size.width - 2 * margin.side;
  const setting: Setting = { face, width, columns: columnsOf(shown, face, width) };
  const strips = [
    ...topStrips(shown, setting),
    ...lineStrips(shown, setting),
    ...bottomStrips(shown, setting),
  ];
  const pages = flowPages(strips, size.height - margin.top - margin.bottom);
  return renderToBuffer(
    <Document
      title={[shown.title, shown.number ?? shown.mark?.word].filter(Boolean).join(" ")}
      author={shown.seller.name}
      creator="Docket"
      producer="Docket"
      language={shown.locale}
      creationDate={new Date(`${document.issueDate ?? "2000-01-01"}T00:00:00Z`)}
    >
      {numbered(pages).map(({ key, item }) => (
        <Sheet
          key={key}
          shown={shown}
          strips={item}
          setting={setting}
          page={key}
          pages={String(pages.length)}
        />
      ))}
    </Document>,
  );
}

interface SheetProps {
  shown: Presentation;
  strips: Strip[];
  setting: Setting;
  page: string;
  pages: string;
}

function Sheet({ shown, strips, setting, page, pages }: SheetProps) {
  const style = {
    paddingTop: margin.top,
    paddingHorizontal: margin.side,
    fontFamily: setting.face.families,
    color: colors.ink,
  };
  return (
    <Page size={paperSizes[shown.paper]} style={style}>
      {shown.mark ? <Watermark word={shown.mark.word} /> : null}
      {numbered(strips).map(({ key, item: strip }) => (
        <View key={key} style={{ height: strip.height, marginTop: strip.before ?? 0 }}>
          {strip.element}
        </View>
      ))}
      <Foot shown={shown} page={page} pages={pages} />
    </Page>
  );
}

function Foot({ shown, page, pages }: Pick<SheetProps, "shown" | "page" | "pages">) {
  const style = {
    position: "absolute",
    left: margin.side,
    right: margin.side,
    bottom: 26,
    flexDirection: "row",
    justifyContent: "space-between",
  } as const;
  const name = [shown.title, shown.number ?? shown.mark?.word].filter(Boolean).join(" ");
  return (
    <View style={style}>
      <Lines lines={[`${shown.seller.name} · ${name}`]} style={text.small} color={colors.soft} width="70%" />
      <Lines
        lines={[shown.page(page, pages)]}
        style={text.small}
        color={colors.soft}
        align="right"
        width="30%"
      />
    </View>
  );
}

/** Behind everything, on each page. */
function Watermark({ word }: { word: string }) {
  const place = {
    position: "absolute",
    top: 0,
    left: 0,
    right: 0,
    bottom: 0,
    justifyContent: "center",
  } as const;
  const mark = {
    textAlign: "center",
    fontSize: 92,
    fontWeight: 600,
    letterSpacing: 6,
    color: "#f9e6e4",
    transform: "rotate(-32deg)",
  } as const;
  return (
    <View style={place}>
      <Text style={mark}>{word}</Text>
    </View>
  );
}
