import type { EntryActions } from "@/components/time/week-list";
import { deleteTimeEntryAction, saveTimeEntryAction, setBillableAction } from "./actions";
import {
  holdTimeAction,
  releaseHeldTimeAction,
  undoWriteOffAction,
  writeOffTimeAction,
} from "./write-down-actions";

/** What can be done with one entry, for this firm. */
export const entryActions = (slug: string): EntryActions => ({
  save: saveTimeEntryAction.bind(null, slug),
  remove: deleteTimeEntryAction.bind(null, slug),
  setBillable: setBillableAction.bind(null, slug),
  writeDown: {
    hold: holdTimeAction.bind(null, slug),
    release: releaseHeldTimeAction.bind(null, slug),
    writeOff: writeOffTimeAction.bind(null, slug),
    undoWriteOff: undoWriteOffAction.bind(null, slug),
  },
});
