export type ComboboxOption = {
  value: string;
  label: string;
  /** Small text beside the label; it is searched too. */
  detail?: string;
  group?: string;
  /** Cannot be chosen; say why in `detail`. */
  disabled?: boolean;
};

const fold = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** The options that hold every word typed, accents and case aside; those that start with it come first. */
export function matchOptions(options: readonly ComboboxOption[], typed: string): ComboboxOption[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...options];
  const found = options.filter((option) => {
    const text = fold(`${option.label} ${option.detail ?? ""} ${option.group ?? ""}`);
    return words.every((word) => text.includes(word));
  });
  const starts = (option: ComboboxOption) => fold(option.label).startsWith(words[0] ?? "");
  return [...found.filter(starts), ...found.filter((option) => !starts(option))];
}
