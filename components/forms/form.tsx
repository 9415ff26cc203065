"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { FieldValues } from "react-hook-form";
import { cn } from "@/components/ui/cn";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { FormStateProvider } from "./form-state";
import type { ActionForm } from "./use-action-form";

export type FormProps<Input extends FieldValues> = {
  form: ActionForm<Input>;
  /** The fields. */
  children: ReactNode;
  /** SubmitButton, and a cancel button before it. */
  actions?: ReactNode;
  /** `dialog` when it stands directly in a Dialog: the fields scroll, the actions stay in sight. */
  layout?: "page" | "dialog";
  className?: string;
  id?: string;
};

/** The frame of every form: fields, then what is wrong with the whole, then the actions. */
export function Form<Input extends FieldValues>(props: FormProps<Input>) {
  const { form, children, actions, layout = "page", className, id } = props;
  const problem = <FormProblem problem={form.problem} />;
  return (
    <FormStateProvider value={{ pending: form.pending }}>
      <form
        id={id}
        ref={form.formRef}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog's form is a React child of the form that opened it, and would submit that one too.
          event.stopPropagation();
          void form.submit();
        }}
        className={cn(layout === "page" && "flex flex-col gap-4", layout === "page" && className)}
      >
        {layout === "dialog" ? (
          <>
            <DialogBody className={cn("flex flex-col gap-4", className)}>
              {children}
              {problem}
            </DialogBody>
            {actions && <DialogFooter>{actions}</DialogFooter>}
          </>
        ) : (
          <>
            {children}
            {problem}
            {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
          </>
        )}
      </form>
    </FormStateProvider>
  );
}

function FormProblem({ problem }: { problem: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A marked field has the focus, and says it beside itself: it stays in sight.
    const field = place.current?.closest("form")?.querySelector('[aria-invalid="true"]');
    if (problem) (field ?? place.current)?.scrollIntoView?.({ block: "nearest" });
  }, [problem]);
  return (
    <div ref={place} role="alert" className="empty:hidden">
      {problem && <Notice kind="danger">{problem}</Notice>}
    </div>
  );
}
