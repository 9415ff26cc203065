/** The six tones of the palette; what each one means is decided by the screens. */
export type Tone = "grey" | "blue" | "indigo" | "green" | "red" | "amber";

export const softTone: Record<Tone, string> = {
  grey: "bg-grey-soft text-grey-text",
  blue: "bg-blue-soft text-blue-text",
  indigo: "bg-indigo-soft text-indigo-text",
  green: "bg-green-soft text-green-text",
  red: "bg-red-soft text-red-text",
  amber: "bg-amber-soft text-amber-text",
};
