"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { goTo } from "./next-place";
import { signInByPassword } from "./sign-in-request";
import { useSubmit } from "./use-submit";

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("auth");
  const { errors, isBusy, onSubmit, forget } = useSubmit({
    missing: { email: t("emailMissing"), password: t("passwordMissing") },
    send: ({ email = "", password = "" }) => signInByPassword(email, password),
    fieldOf: () => "password",
    onDone: () => goTo(next),
  });
  return (
    <form method="post" className="grid gap-4" onSubmit={onSubmit} onChange={forget} noValidate>
      <TextInput label={t("email")} name="email" type="email" autoComplete="username" error={errors["email"]} />
      <TextInput label={t("password")} name="password" type="password" autoComplete="current-password" error={errors["password"]} />
      <Button type="submit" variant="primary" size="lg" className="max-sm:h-12" aria-disabled={isBusy}>{t("signIn")}</Button>
    </form>
  );
}
