import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { spellDuration } from "@/lib/time/spell-duration";
import type { StoppedTimer } from "@/server/time/stop-timer";

/** Says what became of a timer's time. */
export function useTellKept(): (stopped: StoppedTimer) => void {
  const t = useTranslations("time.timerStart");
  return ({ minutes, projectName }) =>
    toast.success(t("stopped", { duration: spellDuration(minutes), project: projectName }));
}
