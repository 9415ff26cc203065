import { useSyncExternalStore } from "react";

const key = "docket.draft-document";
const changed = new EventTarget();
const room = "(min-width: 80rem)";
const ample = "(min-width: 96rem)";

function subscribe(onChange: () => void): () => void {
  const queries = [window.matchMedia(room), window.matchMedia(ample)];
  for (const query of queries) query.addEventListener("change", onChange);
  changed.addEventListener("change", onChange);
  window.addEventListener("storage", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
    changed.removeEventListener("change", onChange);
    window.removeEventListener("storage", onChange);
  };
}

/** Whether the document fits beside the editor at all. */
export const hasRoomBeside = (): boolean => window.matchMedia(room).matches;

function isShown(): boolean {
  if (!hasRoomBeside()) return false;
  const chosen = stored();
  return chosen === null ? window.matchMedia(ample).matches : chosen === "shown";
}

function stored(): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Whether the document stands beside the editor: as it was last chosen in this browser, else where there is ample room.
 * Null on the server, which does not know.
 */
export function useDocumentShown(): [isShown: boolean | null, show: (isShown: boolean) => void] {
  const shown = useSyncExternalStore(subscribe, isShown, () => null);
  const show = (next: boolean) => {
    try {
      window.localStorage.setItem(key, next ? "shown" : "hidden");
    } catch {
      // Without storage the choice cannot be kept, and the width of the window decides.
    }
    changed.dispatchEvent(new Event("change"));
  };
  return [shown, show];
}
