/** What the audit trail calls an action on an invoice → the sentence that a screen has for it. */
const sentences = {
  "invoice.created": "invoice-created",
  "invoice.edited": "invoice-edited",
  "invoice.approved": "invoice-approved",
  "invoice.submitted": "invoice-submitted",
  "invoice.returned": "invoice-returned",
  "invoice.rendered": "invoice-rendered",
  "invoice.sent": "invoice-sent",
  "invoice.sent-again": "invoice-sent-again",
  "invoice.send-undone": "invoice-send-undone",
  "invoice.paid": "invoice-paid",
  "invoice.paid-in-part": "invoice-paid-in-part",
  "invoice.settlement-taken-back": "invoice-settlement-taken-back",
  "invoice.credited": "invoice-credited",
  "credit-note.issued": "credit-note-issued",
  "invoice.voided": "invoice-voided",
  "invoice.write-off-undone": "invoice-write-off-undone",
  "invoice.written-off": "invoice-written-off",
  "email.delivered": "email-delivered",
  "email.failed": "email-failed",
} as const;

export type HistorySentence = (typeof sentences)[keyof typeof sentences];

/** `invoice.approved` → "invoice-approved"; null for an action without a sentence of its own. */
export const historySentence = (action: string): HistorySentence | null =>
  (sentences as Record<string, HistorySentence>)[action] ?? null;

/** An action without a sentence of its own reads as its name: `invoice.line-added` → "line added". */
export const historyName = (action: string): string =>
  action
    .replace(/^invoice\./, "")
    .replaceAll("-", " ")
    .replace(".", ": ");

/** Events newest first → the same with each run of edits by one person as one, its newest, and how many they were. */
export function mergeEdits<Event extends { actor: string; action: string }>(
  events: readonly Event[],
): (Event & { times: number })[] {
  const merged: (Event & { times: number })[] = [];
  for (const event of events) {
    const last = merged.at(-1);
    const goesOn = event.action === "invoice.edited" && last?.action === event.action;
    if (last && goesOn && last.actor === event.actor) last.times += 1;
    else merged.push({ ...event, times: 1 });
  }
  return merged;
}
