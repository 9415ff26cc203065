"use client";

import { Play } from "lucide-react";
import { useState } from "react";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { Result } from "@/lib/result";
import type { startTimerInput, stopTimerInput } from "@/lib/time/schema";
import type { ProjectChoice, RunningTimer } from "@/server/time/choices";
import type { StoppedTimer } from "@/server/time/stop-timer";
import { TimerRunning } from "./timer-running";
import { TimerStart } from "./timer-start";

export type TimerActions = {
  start: (
    input: z.input<typeof startTimerInput>,
  ) => Promise<Result<{ startedAt: string; stopped: StoppedTimer | null }>>;
  stop: (input: z.input<typeof stopTimerInput>) => Promise<Result<StoppedTimer>>;
  discard: (input: Record<string, never>) => Promise<Result<unknown>>;
};

export type TimerProps = {
  /** What runs now, as the server knows it: it survives a reload. */
  timer: RunningTimer | null;
  projects: readonly ProjectChoice[];
  /** The server's clock, ISO 8601. */
  now: string;
  actions: TimerActions;
};

/** The timer in the head of every page: starts on a project, shows what runs, stops. */
export function Timer({ timer, projects, now, actions }: TimerProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (timer) {
    return <TimerRunning key={timer.startedAt} {...{ timer, projects, now, actions, open, setOpen }} />;
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      label="Start a timer"
      trigger={
        <Button icon={<Play aria-hidden />} aria-label="Start timer" className="max-sm:px-2">
          <span className="max-sm:hidden">Start timer</span>
        </Button>
      }
    >
      <TimerStart projects={projects} action={actions.start} onDone={close} />
    </Popover>
  );
}
