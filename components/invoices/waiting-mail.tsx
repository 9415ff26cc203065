"use client";

import { Hourglass } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import type { Delivery } from "@/server/invoices/read-detail";
import type { InvoiceActions } from "./invoice-actions";

type WaitingMailProps = { delivery: Delivery; undo: InvoiceActions["undoSend"] };

/** An e-mail that has not gone out yet, and the way to take it back. */
export function WaitingMail({ delivery, undo }: WaitingMailProps) {
  const t = useTranslations("invoices.waitingMail");
  const seconds = useSecondsUntil(delivery.notBefore);
  const [pending, setPending] = useState(false);
  const router = useRouter();
  const isOver = seconds === 0;
  useEffect(() => {
    if (!isOver) return;
    // Until the worker has taken it the page asks again; after that it is no longer shown.
    const timer = setInterval(() => router.refresh(), 2000);
    return () => clearInterval(timer);
  }, [isOver, router]);
  const takeBack = async () => {
    setPending(true);
    const result = await undo({ deliveryId: delivery.id }).finally(() => setPending(false));
    if (result.ok) toast.success(t("theEmailWasTakenBack"));
    else toast.error(result.message);
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b bg-sunken px-4 py-2.5">
      <span className="flex min-w-0 items-center gap-2.5">
        <Hourglass aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="min-w-0">
          {t.rich(seconds ? "mailGoesOutIn" : "mailGoesOutNow", {
            recipients: delivery.recipients.join(", "),
            seconds: seconds ?? 0,
            when: (text) => <span className="figures text-muted">{text}</span>,
          })}
        </span>
      </span>
      <Button size="sm" pending={pending} onClick={takeBack}>
        {t("undo")}
      </Button>
    </div>
  );
}

/** Null on the server, so that both sides show the same at first. */
function useSecondsUntil(instant: string): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setSeconds(Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [instant]);
  return seconds;
}
