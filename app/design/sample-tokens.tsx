import { Card } from "@/components/ui/card";

const grounds = [
  "canvas",
  "surface",
  "raised",
  "sunken",
  "line",
  "control",
  "ink",
  "muted",
  "subtle",
  "accent",
];
const more = ["accent-strong", "accent-soft", "on-accent", "ring", "danger", "danger-strong"];
const tones = ["grey", "blue", "indigo", "green", "red", "amber"].flatMap((tone) => [
  `${tone}-soft`,
  `${tone}-text`,
]);

const sizes = ["text-2xs", "text-xs", "text-sm", "text-base", "text-lg", "text-xl", "text-2xl", "text-3xl"];

export function SampleTokens() {
  return (
    <Card title="Tokens">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3">
        {[...grounds, ...more, ...tones].map((name) => (
          <div key={name} className="flex items-center gap-2 text-sm">
            <span
              className="size-7 shrink-0 rounded-md border border-line"
              style={{ background: `var(--color-${name})` }}
            />
            {name}
          </div>
        ))}
      </div>
      <div className="mt-6 flex flex-col gap-1">
        {sizes.map((size) => (
          <p key={size} style={{ fontSize: `var(--${size})` }}>
            {size} — 1,234,567.89 <span className="figures">1,111,111.11</span>
          </p>
        ))}
      </div>
    </Card>
  );
}
