"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { request } from "@/lib/client/request";
import { goTo } from "./next-place";
import { useSubmit } from "./use-submit";

export function SignUpForm({ name, next }: { name: string; next: string }) {
  const t = useTranslations("auth");
  const { errors, isBusy, onSubmit, forget } = useSubmit({
    missing: { name: t("nameMissing"), email: t("emailMissing"), password: t("passwordMissing") },
    send: (account) => request("POST", "/api/accounts", account),
    fieldOf,
    onDone: () => goTo(next),
  });
  return (
    <form method="post" className="grid gap-4" onSubmit={onSubmit} onChange={forget} noValidate>
      <TextInput label={t("name")} name="name" defaultValue={name} autoComplete="name" maxLength={60} error={errors["name"]} />
      <TextInput label={t("email")} name="email" type="email" autoComplete="username" error={errors["email"]} />
      <TextInput
        label={t("password")}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={t("passwordHint")}
        error={errors["password"]}
      />
      <Button type="submit" variant="primary" size="lg" className="max-sm:h-12" aria-disabled={isBusy}>{t("makeAccount")}</Button>
    </form>
  );
}

function fieldOf(code: string): string {
  if (code.startsWith("name-")) return "name";
  return code.startsWith("email-") ? "email" : "password";
}
