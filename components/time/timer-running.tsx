"use client";

import { Square } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useShortcut } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { stopwatch } from "@/lib/time/spell-duration";
import type { RunningTimer } from "@/server/time/choices";
import type { TimerProps } from "./timer";
import { useElapsed } from "./use-elapsed";
import { useTellKept } from "./use-tell-kept";
import { WorkLoader } from "./work-loader";

const TimerStart = dynamic(() => import("./timer-start").then((module) => module.TimerStart), { ssr: false });

const ConfirmDialog = dynamic(
  () => import("@/components/ui/confirm-dialog").then((module) => module.ConfirmDialog),
  { ssr: false },
);

type TimerRunningProps = Omit<TimerProps, "timer"> & {
  timer: RunningTimer;
  open: boolean;
  setOpen: (open: boolean) => void;
};

/** The clock that runs, with the button that stops it; a click on the clock opens what it runs for. */
export function TimerRunning({ timer, now, actions, open, setOpen }: TimerRunningProps) {
  const t = useTranslations("time.timerRunning");
  const tellKept = useTellKept();
  const seconds = useElapsed(timer.startedAt, now);
  const [description, setDescription] = useState(timer.description);
  const [pending, setPending] = useState(false);
  const [isNext, setIsNext] = useState(false);
  const [isDiscarding, setIsDiscarding] = useState(false);

  const stop = async () => {
    setPending(true);
    const result = await actions.stop({ description }).catch(() => null);
    setPending(false);
    if (!result) toast.error(t("unreachable"));
    else if (result.ok) tellKept(result.value);
    else toast.error(result.message);
  };

  useShortcut("s", t("stopTheTimer"), () => void stop(), { group: "time", enabled: !pending });

  // Kept as soon as the field is left, so that a reload or another device shows it too.
  const keepDescription = async () => {
    if (description.trim() === timer.description) return;
    const result = await actions.change({ description }).catch(() => null);
    if (!result?.ok) toast.error(result?.message ?? t("descriptionNotKept"));
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
        label={t("runningTimer")}
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
          <WorkLoader load={actions.loadWork}>
            {({ projects }) => (
              <TimerStart projects={projects} action={actions.start} onDone={() => setOpen(false)} />
            )}
          </WorkLoader>
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
              <span className="block text-muted text-sm">{timer.customerName ?? t("internal")}</span>
            </p>
            <Field label={t("description")} optional>
              {(aria) => (
                <Input
                  {...aria}
                  value={description}
                  maxLength={2000}
                  onChange={(event) => setDescription(event.target.value)}
                  onBlur={() => void keepDescription()}
                />
              )}
            </Field>
            <div className="flex flex-wrap gap-2">
              <Button type="submit" variant="primary" pending={pending} icon={<Square aria-hidden />}>
                {t("stop")}
              </Button>
              <Button onClick={() => setIsNext(true)}>{t("switch")}</Button>
              <Button variant="ghost" onClick={() => setIsDiscarding(true)}>
                {t("discard")}
              </Button>
            </div>
          </form>
        )}
      </Popover>
      <IconButton
        label={t("stopTimer")}
        icon={<Square aria-hidden className="fill-current" />}
        variant="secondary"
        pending={pending}
        onClick={() => void stop()}
        tooltipSide="bottom"
      />
      {isDiscarding && (
        <ConfirmDialog
          open
          onOpenChange={setIsDiscarding}
          title={t("discardThisTimer")}
          description={t("discardText", { time: stopwatch(seconds), project: timer.projectName })}
          confirmLabel={t("discardTime")}
          onConfirm={() => actions.discard({})}
        />
      )}
    </div>
  );
}
