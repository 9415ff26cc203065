import { Timer } from "@/components/time/timer";
import { pageCtx } from "@/server/http/session";
import { readTimer } from "@/server/time/read";
import { discardTimerAction, startTimerAction, stopTimerAction } from "./time/actions";

/** The person's timer for the head of every page of a firm. */
export async function HeaderTimer({ slug }: { slug: string }) {
  const screen = await readTimer(await pageCtx(slug));
  const actions = {
    start: startTimerAction.bind(null, slug),
    stop: stopTimerAction.bind(null, slug),
    discard: discardTimerAction.bind(null, slug),
  };
  return <Timer {...screen} actions={actions} />;
}
