"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { SignInForm, type SignInFormProps } from "@/components/auth/sign-in-form";
import type { SignInInput } from "@/lib/members/schema";
import type { Result } from "@/lib/result";

type SignInProps = { next: string; demo: SignInFormProps["demo"] };

/** The form, bound to next-auth's own route; a full load follows, so that nothing of another person stays in memory. */
export function SignIn({ next, demo }: SignInProps) {
  const t = useTranslations("auth.signIn");
  const open = async (input: SignInInput): Promise<Result<null>> => {
    const answer = await signIn("credentials", { ...input, redirect: false, callbackUrl: next });
    if (!answer?.ok || answer.error) {
      const message = answer?.error ?? t("thatDidNotReachThe");
      return { ok: false, code: "UNAUTHENTICATED", message };
    }
    window.location.assign(next);
    // The page is leaving: the form stays busy until it has gone.
    return new Promise(() => {});
  };
  return <SignInForm action={open} demo={demo} />;
}
