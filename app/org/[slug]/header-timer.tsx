import { Timer } from "@/components/time/timer";
import { pageCtx } from "@/server/http/session";
import { readTimer } from "@/server/time/read";
import {
  changeTimerAction,
  discardTimerAction,
  readWorkAction,
  saveTimeEntryAction,
  startTimerAction,
  stopTimerAction,
} from "./time/actions";

/** The person's timer for the head of every page of a firm. */
export async function HeaderTimer({ slug }: { slug: string }) {
  const screen = await readTimer(await pageCtx(slug));
  const actions = {
    start: startTimerAction.bind(null, slug),
    change: changeTimerAction.bind(null, slug),
    stop: stopTimerAction.bind(null, slug),
    discard: discardTimerAction.bind(null, slug),
    save: saveTimeEntryAction.bind(null, slug),
    loadWork: readWorkAction.bind(null, slug, {}),
  };
  return <Timer {...screen} actions={actions} />;
}
