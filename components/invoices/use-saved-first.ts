import { useState } from "react";

type SavedFirst = {
  /** Stores what is typed: the stored version, or null when it could not be and the person has been told why. */
  save: () => Promise<number | null>;
  disabledReason?: string | null;
  onSaved: (version: number) => void;
};

/** What needs everything stored waits for that, and does nothing where it fails. */
export function useSavedFirst({ save, disabledReason, onSaved }: SavedFirst) {
  const [pending, setPending] = useState(false);
  const start = async () => {
    if (pending || disabledReason) return;
    setPending(true);
    const version = await save();
    setPending(false);
    if (version !== null) onSaved(version);
  };
  return { pending, start: () => void start() };
}
