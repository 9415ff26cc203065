"use client";

import { Play } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { useShortcut } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { Result } from "@/lib/result";
import type { changeTimerInput, startTimerInput, stopTimerInput } from "@/lib/time/schema";
import type { RunningTimer } from "@/server/time/choices";
import type { WorkScreen } from "@/server/time/read-work";
import type { StoppedTimer } from "@/server/time/stop-timer";
import type { SaveEntry } from "./time-entry-form";
import { TimerRunning } from "./timer-running";
import { useOpener } from "./use-opener";
import { WorkLoader } from "./work-loader";

// With the forms come their schemas: they are brought when somebody asks for them, not with every page.
const NewEntryDialog = dynamic(() => import("./new-entry-dialog").then((module) => module.NewEntryDialog), {
  ssr: false,
});
const TimerStart = dynamic(() => import("./timer-start").then((module) => module.TimerStart), { ssr: false });

export type TimerActions = {
  start: (
    input: z.input<typeof startTimerInput>,
  ) => Promise<Result<{ startedAt: string; stopped: StoppedTimer | null }>>;
  change: (input: z.input<typeof changeTimerInput>) => Promise<Result<unknown>>;
  stop: (input: z.input<typeof stopTimerInput>) => Promise<Result<StoppedTimer>>;
  discard: (input: Record<string, never>) => Promise<Result<unknown>>;
  /** Saves an entry that no timer measured. */
  save: SaveEntry;
  /** What can be worked on; asked for when it is wanted. */
  loadWork: () => Promise<Result<WorkScreen>>;
};

export type TimerProps = {
  /** What runs now, as the server knows it: it survives a reload. */
  timer: RunningTimer | null;
  /** The server's clock, ISO 8601. */
  now: string;
  actions: TimerActions;
};

const group = { group: "time" } as const;

/** The timer in the head of every page: starts on a project, shows what runs, stops. N adds an entry by hand. */
export function Timer({ timer, now, actions }: TimerProps) {
  const t = useTranslations("time.timer");
  const [open, setOpen] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const opener = useOpener();
  const add = () => {
    opener.remember();
    setIsAdding(true);
  };
  const endAdding = () => {
    setIsAdding(false);
    opener.restore();
  };
  useShortcut("n", t("newTimeEntry"), add, group);
  return (
    <>
      {timer ? (
        <TimerRunning key={timer.startedAt} {...{ timer, now, actions, open, setOpen }} />
      ) : (
        <TimerStopped actions={actions} open={open} setOpen={setOpen} />
      )}
      {isAdding && <NewEntryDialog load={actions.loadWork} action={actions.save} onClose={endAdding} />}
    </>
  );
}

type TimerStoppedProps = { actions: TimerActions; open: boolean; setOpen: (open: boolean) => void };

function TimerStopped({ actions, open, setOpen }: TimerStoppedProps) {
  const t = useTranslations("time.timer");
  useShortcut("s", t("startTheTimer"), () => setOpen(true), group);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      label={t("startATimer")}
      trigger={
        <Button icon={<Play aria-hidden />} aria-label={t("startTimer")} className="max-sm:px-2">
          <span className="max-sm:hidden">{t("startTimer")}</span>
        </Button>
      }
    >
      <WorkLoader load={actions.loadWork}>
        {({ projects }) => (
          <TimerStart projects={projects} action={actions.start} onDone={() => setOpen(false)} />
        )}
      </WorkLoader>
    </Popover>
  );
}
