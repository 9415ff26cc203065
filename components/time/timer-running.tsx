"use client";

import { Square } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { stopwatch } from "@/lib/time/spell-duration";
import type { RunningTimer } from "@/server/time/choices";
import type { TimerProps } from "./timer";
import { TimerStart, tellKept } from "./timer-start";
import { useElapsed } from "./use-elapsed";

type TimerRunningProps = Omit<TimerProps, "timer"> & {
  timer: RunningTimer;
  open: boolean;
  setOpen: (open: boolean) => void;
};

/** The clock that runs, with the button that stops it; a click on the clock opens what it runs for. */
export function TimerRunning({ timer, projects, now, actions, open, setOpen }: TimerRunningProps) {
  const seconds = useElapsed(timer.startedAt, now);
  const [description, setDescription] = useState(timer.description);
  const [pending, setPending] = useState(false);
  const [isNext, setIsNext] = useState(false);
  const [isDiscarding, setIsDiscarding] = useState(false);

  const stop = async () => {
    setPending(true);
    const result = await actions.stop({ description }).catch(() => null);
    setPending(false);
    if (!result) toast.error("That did not reach the server. The timer runs on; try again.");
    else if (result.ok) tellKept(result.value);
    else toast.error(result.message);
  };

  return (
    <div className="flex min-w-0 items-center gap-1">
      <Popover
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          setIsNext(false);
        }}
        align="end"
        label="Running timer"
        trigger={
          <Button variant="ghost" className="min-w-0 gap-2 max-sm:px-1.5">
            <span aria-hidden className="size-2 shrink-0 animate-pulse rounded-full bg-danger" />
            <span role="timer" className="figures font-semibold">
              {stopwatch(seconds)}
            </span>
            <span className="max-w-40 truncate text-muted max-md:sr-only">{timer.projectName}</span>
          </Button>
        }
      >
        {isNext ? (
          <TimerStart projects={projects} action={actions.start} onDone={() => setOpen(false)} />
        ) : (
          <form
            className="flex flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              void stop();
            }}
          >
            <p className="min-w-0">
              <span className="font-medium">{timer.projectName}</span>
              {timer.taskName && <span className="text-muted"> · {timer.taskName}</span>}
              <span className="block text-muted text-sm">{timer.customerName ?? "Internal"}</span>
            </p>
            <Field label="Description" optional>
              {(aria) => (
                <Input
                  {...aria}
                  value={description}
                  maxLength={2000}
                  onChange={(event) => setDescription(event.target.value)}
                />
              )}
            </Field>
            <div className="flex flex-wrap gap-2">
              <Button type="submit" variant="primary" pending={pending} icon={<Square aria-hidden />}>
                Stop
              </Button>
              <Button onClick={() => setIsNext(true)}>Switch</Button>
              <Button variant="ghost" onClick={() => setIsDiscarding(true)}>
                Discard
              </Button>
            </div>
          </form>
        )}
      </Popover>
      <IconButton
        label="Stop timer"
        icon={<Square aria-hidden className="fill-current" />}
        variant="secondary"
        pending={pending}
        onClick={() => void stop()}
        tooltipSide="bottom"
      />
      <ConfirmDialog
        open={isDiscarding}
        onOpenChange={setIsDiscarding}
        title="Discard this timer?"
        description={`Its ${stopwatch(seconds)} on ${timer.projectName} will not be kept.`}
        confirmLabel="Discard time"
        onConfirm={() => actions.discard({})}
      />
    </div>
  );
}
