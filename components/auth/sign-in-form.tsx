"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { type SignInInput, signInInput } from "@/lib/members/schema";
import type { Role } from "@/lib/permissions";
import type { Result } from "@/lib/result";
import { DemoButton } from "./demo-button";

export type SignInFormProps = {
  /** Opens the session and leaves the page; a failure stays here. */
  action: (input: SignInInput) => Promise<Result<null>>;
  /** In demo mode: a button for each. */
  demo?: readonly { role: Role; name: string; email: string; password: string }[];
};

export function SignInForm({ action, demo = [] }: SignInFormProps) {
  const t = useTranslations("auth.signInForm");
  const form = useActionForm({ schema: signInInput, action, defaultValues: { email: "", password: "" } });
  return (
    <>
      <Form form={form} actions={<SubmitButton className="w-full">{t("signIn")}</SubmitButton>}>
        <TextField
          control={form.control}
          name="email"
          label={t("email")}
          type="email"
          autoComplete="username"
          autoFocus
        />
        <TextField
          control={form.control}
          name="password"
          label={t("password")}
          type="password"
          autoComplete="current-password"
        />
      </Form>
      {demo.length > 0 && (
        <section aria-labelledby="demo" className="mt-6 border-line border-t pt-5">
          <h2 id="demo" className="font-medium text-sm">
            {t("lookAroundTheDemoFirm")}
          </h2>
          <ul className="mt-2 flex flex-col gap-2">
            {demo.map((person) => (
              <li key={person.email}>
                <DemoButton
                  label={t("signInAs", { role: person.role })}
                  detail={person.name}
                  onClick={async () => {
                    form.setValue("email", person.email);
                    form.setValue("password", person.password);
                    await form.submit();
                  }}
                  pending={form.pending}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
