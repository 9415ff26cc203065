import { View } from "@react-pdf/renderer";
import type { Strip } from "./pdf-flow";
import { FactLine, Lines } from "./pdf-parts";
import { colors, lineHeight, type Setting, text } from "./pdf-style";
import type { Presentation } from "./presentation";

const gutter = 28;

/** What the head of a document needs; an invoice and a statement both have it. */
export type Head = Pick<Presentation, "seller" | "title" | "number" | "mark" | "customer" | "facts" | "due">;
type HeadSetting = Pick<Setting, "face" | "width">;

/** Everything above the lines: whose document, for whom, when, and how much is due. */
export function topStrips(shown: Head, setting: HeadSetting): Strip[] {
  return [
    sellerStrip(shown, setting),
    ...markStrip(shown, setting),
    partiesStrip(shown, setting),
    dueStrip(shown),
  ];
}

function sellerStrip(shown: Head, { face, width }: HeadSetting): Strip {
  const left = width * 0.6;
  const name = face.lines(shown.seller.name, left, text.name);
  const details = shown.seller.details.map(({ label, value }) => (label ? `${label} ${value}` : value));
  const lines = [...shown.seller.address, ...details].flatMap((line) => face.lines(line, left, text.small));
  const title = face.lines(shown.title, width - left - gutter, text.title);
  const below = shown.number ? [shown.number] : [];
  const height = Math.max(
    name.length * lineHeight(text.name) + 3 + lines.length * lineHeight(text.small),
    title.length * lineHeight(text.title) + 2 * lineHeight(text.customer),
  );
  return {
    height,
    element: (
      <View style={{ flexDirection: "row", justifyContent: "space-between", height }}>
        <View style={{ width: left }}>
          <Lines lines={name} style={text.name} />
          <View style={{ height: 3 }} />
          <Lines lines={lines} style={text.small} color={colors.soft} />
        </View>
        <View style={{ width: width - left - gutter }}>
          <Lines lines={title} style={text.title} color={colors.deep} align="right" />
          <Lines lines={below} style={text.customer} color={colors.soft} align="right" />
        </View>
      </View>
    ),
  };
}

function markStrip(shown: Head, { face, width }: HeadSetting): Strip[] {
  if (!shown.mark) return [];
  const { word, note } = shown.mark;
  const lines = face.lines(`${word} · ${note}`, width - 22, text.strong);
  const height = lines.length * lineHeight(text.strong) + 12;
  const style = {
    height,
    paddingVertical: 6,
    paddingHorizontal: 10,
    borderLeftWidth: 2.5,
    borderLeftColor: colors.alarm,
    backgroundColor: "#fdf3f2",
  };
  return [
    {
      height,
      before: 16,
      element: (
        <View style={style}>
          <Lines lines={lines} style={text.strong} color={colors.alarm} />
        </View>
      ),
    },
  ];
}

function partiesStrip(shown: Head, { face, width }: HeadSetting): Strip {
  const half = (width - gutter) / 2;
  const { customer } = shown;
  const name = face.lines(customer.name, half, text.customer);
  const address = customer.address.flatMap((line) => face.lines(line, half, text.body));
  const facts = shown.facts.map((fact) => ({
    label: fact.label,
    lines: face.lines(fact.value, half - face.width(fact.label, text.body) - 14, text.body),
  }));
  const factLines = facts.reduce((sum, fact) => sum + fact.lines.length, 0);
  const height = Math.max(
    lineHeight(text.small) + name.length * lineHeight(text.customer) + address.length * lineHeight(text.body),
    factLines * lineHeight(text.body) + facts.length,
  );
  return {
    height,
    before: 20,
    element: (
      <View style={{ flexDirection: "row", justifyContent: "space-between", height }}>
        <View style={{ width: half }}>
          <Lines lines={[customer.label]} style={text.small} color={colors.soft} />
          <Lines lines={name} style={text.customer} />
          <Lines lines={address} style={text.body} />
        </View>
        <View style={{ width: half }}>
          {facts.map((fact) => (
            <View
              key={fact.label}
              style={{ flexDirection: "row", justifyContent: "space-between", marginBottom: 1 }}
            >
              <Lines lines={[fact.label]} style={text.body} color={colors.soft} width="auto" />
              <Lines lines={fact.lines} style={text.body} align="right" width="auto" />
            </View>
          ))}
        </View>
      </View>
    ),
  };
}

function dueStrip(shown: Head): Strip {
  const height = lineHeight(text.small) + lineHeight(text.due) + 22;
  const style = {
    height,
    flexDirection: "row",
    justifyContent: "space-between",
    alignItems: "flex-end",
    paddingVertical: 11,
    paddingHorizontal: 14,
    borderRadius: 5,
    backgroundColor: colors.wash,
  } as const;
  return {
    height,
    before: 18,
    element: (
      <View style={style}>
        <View>
          <Lines lines={[shown.due.label]} style={text.small} color={colors.soft} width="auto" />
          <Lines lines={[shown.due.amount]} style={text.due} color={colors.deep} width="auto" />
        </View>
        {shown.due.when ? (
          <View style={{ paddingBottom: 5 }}>
            <FactLine label={shown.due.when} value="" />
          </View>
        ) : null}
      </View>
    ),
  };
}
