import { Card } from "@/components/ui/card";

const plain = ["canvas", "surface", "raised", "sunken", "line", "control", "ink", "muted", "subtle", "scrim"];
const strong = [
  "accent",
  "accent-strong",
  "accent-soft",
  "on-accent",
  "ring",
  "danger",
  "danger-strong",
  "on-danger",
];
const tones = ["grey", "blue", "indigo", "green", "red", "amber"].flatMap((tone) => [
  `${tone}-soft`,
  `${tone}-text`,
]);
const sizes = ["2xs", "xs", "sm", "base", "lg", "xl", "2xl", "3xl"];
const spaces = [1, 2, 3, 4, 5, 6, 8, 10, 12];
const radii = ["rounded-sm", "rounded-md", "rounded-lg", "rounded-xl", "rounded-full"];
const shadows = ["shadow-xs", "shadow-sm", "shadow-md", "shadow-lg"];
const motions = ["animate-fade", "animate-pop", "animate-rise", "animate-slide", "animate-late"];

export function SampleTokens() {
  return (
    <>
      <Card title="Colour" text="Two themes, one set of names; each text has 4.5 to 1 on its ground.">
        <div className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3">
          {[...plain, ...strong, ...tones].map((name) => (
            <div key={name} className="flex items-center gap-2 text-sm">
              <span
                className="size-7 shrink-0 rounded-md border border-line"
                style={{ background: `var(--color-${name})` }}
              />
              {name}
            </div>
          ))}
        </div>
      </Card>
      <Card title="Type">
        <div className="flex flex-col gap-1 overflow-hidden">
          {sizes.map((size) => (
            <p key={size} className="leading-snug" style={{ fontSize: `var(--text-${size})` }}>
              {size} · 1,234,567.89 <span className="figures">1,111,111.11</span>
            </p>
          ))}
        </div>
      </Card>
      <Card title="Space, radius, elevation, motion">
        <div className="flex flex-col gap-5">
          <div className="flex flex-wrap items-end gap-3">
            {spaces.map((space) => (
              <span key={space} className="flex flex-col items-center gap-1 text-muted text-xs">
                <span
                  className="bg-accent"
                  style={{
                    width: `calc(var(--spacing) * ${space})`,
                    height: `calc(var(--spacing) * ${space})`,
                  }}
                />
                {space}
              </span>
            ))}
          </div>
          <Samples names={radii} look="border border-control" />
          <Samples names={shadows} look="rounded-md bg-raised" />
          <Samples names={motions} look="rounded-md bg-accent-soft" />
        </div>
      </Card>
    </>
  );
}

function Samples({ names, look }: { names: string[]; look: string }) {
  return (
    <div className="flex flex-wrap gap-4">
      {names.map((name) => (
        <span key={name} className="flex flex-col items-center gap-1.5 text-muted text-xs">
          <span className={`size-12 ${look} ${name}`} />
          {name}
        </span>
      ))}
    </div>
  );
}
