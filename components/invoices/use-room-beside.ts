import { useSyncExternalStore } from "react";

const beside = "(min-width: 80rem)";

/** Whether the window has room for a panel beside the list; decided on the server as if it had. */
export function useRoomBeside(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(beside);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(beside).matches,
    () => true,
  );
}
