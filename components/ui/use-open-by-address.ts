import { parseAsBoolean, useQueryState } from "nuqs";

const asked = parseAsBoolean.withDefault(false);

/**
 * Whether a form is open, as `?new=true` in the address says: the palette opens it on its own page that way. Whoever
 * goes to another page after closing it waits for the address first: the one change would undo the other.
 */
export function useOpenByAddress(): [boolean, (open: boolean) => Promise<unknown>] {
  const [open, setOpen] = useQueryState("new", asked);
  return [open, (next) => setOpen(next)];
}
