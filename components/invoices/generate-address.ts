import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useState, useTransition } from "react";
import { paths, withQuery } from "@/lib/paths";
import type { GenerateActions } from "./generate-actions";
import type { Basics } from "./generate-state";
import { newId } from "./new-id";

/** The first step stands in the address; what is typed shows at once, its entries follow from the server. */
export function useBasics(slug: string, known: Basics) {
  const router = useRouter();
  const params = useSearchParams();
  const [loading, startLoading] = useTransition();
  const [basics, show] = useOptimistic(known);
  const change = (next: Partial<Basics>) => {
    const isOther = next.customerId !== undefined && next.customerId !== basics.customerId;
    // Another customer has days and a currency of its own; days that were asked for before any customer stay.
    const isAsked = !basics.customerId && ["range", "from", "to"].some((name) => params.has(name));
    const before = isOther && !isAsked ? { range: null, from: "", to: "", currency: "" } : basics;
    const { customerId, range, from, to, currency } = { ...basics, ...before, ...next };
    const days = range ? { range } : { from, to };
    const query = { customer: customerId ?? undefined, ...days, currency, step: params.get("step") ?? "" };
    startLoading(() => {
      show({ customerId, range, from, to, currency });
      router.replace(withQuery(paths.newInvoice(slug), query), { scroll: false });
    });
  };
  return { basics, change, loading };
}

/** The open step, from 0; it stands in the address too, so that the browser's way back is one step back. */
export function useStep(canLeaveFirst: boolean) {
  const asked = ["1", "2", "3"].indexOf(useSearchParams().get("step") ?? "1");
  const step = canLeaveFirst ? Math.max(asked, 0) : 0;
  const goTo = (next: number) => {
    const address = new URL(window.location.href);
    if (next === 0) address.searchParams.delete("step");
    else address.searchParams.set("step", String(next + 1));
    window.history.pushState(null, "", address);
  };
  return { step, goTo };
}

export function useCreate(slug: string, create: GenerateActions["create"]) {
  const router = useRouter();
  const t = useTranslations("generate.generateAddress");
  const [requestKey] = useState(newId);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const submit = async (input: Parameters<typeof create>[0]) => {
    setPending(true);
    setProblem(null);
    try {
      const result = await create(input);
      if (result.ok) {
        router.push(paths.invoice(slug, result.value.id));
        return;
      }
      setProblem(result.message);
    } catch {
      setProblem(t("unreachable"));
    }
    setPending(false);
  };
  return { problem, pending, submit, requestKey };
}
