"use client";

import { Button, type ButtonProps } from "@/components/ui/button";
import { useFormState } from "./form-state";

/** Sends the form it stands in, and shows that it is on its way. */
export function SubmitButton({ variant = "primary", pending, ...props }: Omit<ButtonProps, "type">) {
  const form = useFormState();
  return <Button {...props} type="submit" variant={variant} pending={pending ?? form.pending} />;
}
