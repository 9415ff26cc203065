import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { sendWaitsSeconds } from "@/lib/invoices/sending";
import type { Result } from "@/lib/result";

type Undo = (input: { deliveryId: string }) => Promise<Result<unknown>>;

/** Says that an e-mail is on its way, and offers to take it back while it still waits. */
export function useAnnounceSending(undo: Undo): (number: string, deliveryId: string) => void {
  const t = useTranslations("invoices.sendToast");
  const takeBack = async (number: string, deliveryId: string) => {
    const failure = { ok: false, message: t("unreachable") } as const;
    const result = await undo({ deliveryId }).catch(() => failure);
    if (result.ok) toast.success(t("wasNotSent", { number }));
    else toast.error(result.message);
  };
  return (number, deliveryId) =>
    toast.success(t("goesOut", { number, seconds: sendWaitsSeconds }), {
      duration: sendWaitsSeconds * 1000,
      action: { label: t("undo"), onClick: () => void takeBack(number, deliveryId) },
    });
}
