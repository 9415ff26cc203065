"use client";

import { ErrorMessage, type ErrorMessageProps } from "@/components/shell/error-message";

export default function ErrorPage(props: ErrorMessageProps) {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <ErrorMessage {...props} />
    </main>
  );
}
