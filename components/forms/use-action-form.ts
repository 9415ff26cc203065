"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import type { FieldErrors, Result } from "@/lib/result";

type UseActionFormInput<Input extends FieldValues, Output, Value> = {
  /** The same schema that the server reads; the action gets what was typed, and parses it itself. */
  schema: z.ZodType<Output, Input>;
  action: (input: Input) => Promise<Result<Value>>;
  defaultValues: DefaultValues<Input>;
  /** While it runs the form stays pending. */
  onSuccess?: (value: Value, input: Input) => void | Promise<void>;
};

export type ActionForm<Input extends FieldValues> = UseFormReturn<Input> & {
  formRef: RefObject<HTMLFormElement | null>;
  /** What is wrong with the whole, not with one field. */
  problem: string | null;
  pending: boolean;
  submit: () => Promise<void>;
};

/** Focuses the first wrong field in the order of the page, once React has marked it. */
function focusFirstWrong(form: HTMLFormElement | null) {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

function hasField(form: HTMLFormElement | null, path: string): boolean {
  const name = CSS.escape(path);
  return Boolean(form?.querySelector(`[name="${name}"], [data-field="${name}"]`));
}

/**
 * Binds a schema and a server action: checks here first, then there; the server's field errors land on their fields,
 * those of fields that are not on the page join the message, and nothing typed is ever lost.
 */
export function useActionForm<Input extends FieldValues, Output, Value>({
  schema,
  action,
  defaultValues,
  onSuccess,
}: UseActionFormInput<Input, Output, Value>): ActionForm<Input> {
  const form = useForm<Input, unknown, Input>({
    resolver: zodResolver(schema, undefined, { raw: true }),
    defaultValues,
    shouldFocusError: false,
  });
  const t = useTranslations("forms.actionForm");
  const formRef = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const showFailure = (message: string, fields: FieldErrors = {}) => {
    const told = new Set<string>();
    const homeless = [message];
    for (const [path, text] of Object.entries(fields)) {
      if (hasField(formRef.current, path)) {
        form.setError(path as Path<Input>, { type: "server", message: text });
        told.add(text);
      } else homeless.push(text);
    }
    // What a field says already is not said again below.
    setProblem([...new Set(homeless)].filter((text) => !told.has(text)).join(" ") || null);
    focusFirstWrong(formRef.current);
  };

  const send = async (input: Input) => {
    let result: Result<Value>;
    try {
      result = await action(input);
    } catch {
      setProblem(t("thatDidNotReachThe"));
      return;
    }
    if (result.ok) await onSuccess?.(result.value, input);
    else showFailure(result.message, result.fields);
  };

  const submit = async () => {
    if (form.formState.isSubmitting) return;
    setProblem(null);
    await form.handleSubmit(send, (errors) => {
      const paths = flatten(errors);
      const homeless = paths.filter(([path]) => !hasField(formRef.current, path)).map(([, text]) => text);
      if (homeless.length > 0) setProblem([...new Set(homeless)].join(" "));
      focusFirstWrong(formRef.current);
    })();
  };

  return { ...form, formRef, problem, pending: form.formState.isSubmitting, submit };
}

/** `{ lines: [{ price: { message } }] }` → `[["lines.0.price", message]]`. */
function flatten(errors: object, prefix = ""): [path: string, message: string][] {
  return Object.entries(errors).flatMap(([key, error]): [string, string][] => {
    if (typeof error !== "object" || error === null) return [];
    const path = prefix + key;
    if ("message" in error && typeof error.message === "string") return [[path, error.message]];
    return key === "ref" ? [] : flatten(error, `${path}.`);
  });
}
