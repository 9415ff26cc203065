"use client";

import { useTranslations } from "next-intl";
import {
  type ComponentProps,
  memo,
  startTransition,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { LineEditor } from "./line-editor";
import { focusLine } from "./line-focus";

type LineRowProps = ComponentProps<typeof LineEditor> & {
  /** Drawn whatever its place, because it is to have the focus. */
  isWanted: boolean;
};

/** So many lines from the top are drawn at once; those further down when they come near. */
const drawnAtOnce = 40;

/** A line of a draft; far from what is in sight it is only its text, so that a thousand of them stay quick. */
export const LineRow = memo(function LineRow({ isWanted, ...props }: LineRowProps) {
  const t = useTranslations("draft.lineEditor");
  const [isNear, setNear] = useState(isWanted || props.index < drawnAtOnce);
  const place = useRef<HTMLLIElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    return whenNear(element, () => {
      hadFocus.current = document.activeElement === element;
      startTransition(() => setNear(true));
    });
  }, []);
  useLayoutEffect(() => {
    if (isNear && hadFocus.current) focusLine(props.line.id, "description");
    hadFocus.current = false;
  }, [isNear, props.line.id]);
  if (isNear) return <LineEditor {...props} />;
  return (
    <li
      ref={place}
      id={`line-${props.line.id}-place`}
      tabIndex={-1}
      aria-label={t("line", { number: props.index + 1 })}
      className="min-h-24 whitespace-pre-line px-4 py-4.5 text-muted"
    >
      {props.line.description}
    </li>
  );
});

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | null = null;

/** Calls once the element is within two screens or so of what is in sight. */
function whenNear(element: Element, call: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: "1500px 0px" },
  );
  const own = observer;
  waiting.set(element, call);
  own.observe(element);
  return () => own.unobserve(element);
}
