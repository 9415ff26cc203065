import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Texts } from "@/components/ui/texts";
import type { FieldErrors } from "@/lib/result";
import { type DraftForm, readDraft } from "./draft-form";
import { byId, isFilled } from "./draft-problems";
import type { Told } from "./draft-saving-state";

const nobody: ReadonlySet<string> = new Set();
const none: FieldErrors = {};

/** Everything wrong with what is typed, by field with the ids of lines. */
function check(form: DraftForm, live: FieldErrors, t: Texts<"draft.saving">): FieldErrors {
  const { problems } = readDraft(form, { invoiceId: "", version: 0 }, t);
  const { invoiceId: _, ...found } = { ...live, ...problems };
  return byId(found, form);
}

type Checked = {
  form: DraftForm;
  /** The form a moment ago, whose figures are added up. */
  priced: DraftForm;
  /** What the totals stumble over. */
  live: FieldErrors;
  /** Told at once, because it was chosen and not typed. */
  always: FieldErrors;
  told: Told;
};

/**
 * Which problems stand at their fields: those of a save that a person asked for, and those of a field they left with
 * something wrong in it. None appears while they type; each goes as soon as it is mended.
 */
export function useShownProblems({ form, priced, live, always, told }: Checked) {
  const t = useTranslations("draft.saving");
  const [left, setLeft] = useState(nobody);
  const isAsked = left.size > 0 || Object.keys(told.found).length > 0;
  const found = useMemo(() => (isAsked ? check(priced, live, t) : none), [isAsked, priced, live, t]);
  useEffect(() => {
    if (form !== priced) return;
    const mended = [...left].filter((path) => !(path in found));
    if (mended.length) setLeft(new Set([...left].filter((path) => path in found)));
  }, [left, found, form, priced]);
  const problems: FieldErrors = useMemo(() => {
    const asked = [...left, ...Object.keys(told.found)].filter((path) => path in found);
    const shown = asked.map((path) => [path, found[path] ?? ""]);
    return { ...byId(always, priced), ...Object.fromEntries(shown), ...told.refused };
  }, [left, told, found, always, priced]);
  const leave = (field: EventTarget | null) => {
    const part = field instanceof Element && field.closest<HTMLElement>("[data-part]")?.dataset.part;
    if (!part) return;
    const wrong = Object.keys(check(form, live, t)).filter(
      (path) => isPartOf(path, part) && isFilled(form, path),
    );
    if (wrong.some((path) => !left.has(path))) setLeft(new Set([...left, ...wrong]));
  };
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const onLeave = ({ target }: FocusEvent) => latest.current(target);
    document.addEventListener("focusout", onLeave);
    return () => document.removeEventListener("focusout", onLeave);
  }, []);
  return problems;
}

const isPartOf = (path: string, part: string): boolean =>
  part === "header" ? !/^(lines|charges)\./.test(path) : path.startsWith(`${part}.`);
