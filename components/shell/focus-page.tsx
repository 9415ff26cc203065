import type { ReactNode } from "react";

type FocusPageProps = {
  title: string;
  text?: ReactNode;
  /** A form, usually. */
  children: ReactNode;
  /** Below the card: another way in. */
  footer?: ReactNode;
};

/** A page with one thing to do and no frame around it: signing in, accepting an invitation. */
export function FocusPage({ title, text, children, footer }: FocusPageProps) {
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 py-[max(2rem,12dvh)]">
      <div className="flex w-full max-w-sm flex-col gap-6">
        <p className="flex items-center gap-2 font-semibold text-lg tracking-tight">
          <span
            aria-hidden
            className="grid size-7 place-items-center rounded-md bg-accent text-on-accent text-sm"
          >
            D
          </span>
          Docket
        </p>
        <div className="rounded-xl border border-line bg-surface p-6 shadow-sm">
          <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
          {text && <p className="mt-1 text-pretty text-muted">{text}</p>}
          <div className="mt-5">{children}</div>
        </div>
        {footer && <div className="text-muted text-sm">{footer}</div>}
      </div>
    </main>
  );
}
