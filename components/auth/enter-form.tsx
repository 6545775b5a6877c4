"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { TextInput } from "@/components/ui/text-input";
import { request } from "@/lib/client/request";
import { goTo } from "./next-place";
import { useSubmit } from "./use-submit";

export type LinkKey = { readonly token: string } | { readonly code: string };

/** Joins by a link. Only a stranger is asked for a name. */
export function EnterForm({ linkKey, plan, name }: { linkKey: LinkKey; plan: string; name: string | null }) {
  const t = useTranslations("auth");
  const isStranger = name === null;
  const { errors, isBusy, onSubmit, forget } = useSubmit({
    missing: isStranger ? { name: t("nameMissing") } : {},
    send: (values) => request("POST", "/api/join", { ...values, ...linkKey }),
    fieldOf: () => "name",
    onDone: () => goTo(`/plans/${plan}`),
  });
  return (
    <form method="post" className="grid gap-4" onSubmit={onSubmit} onChange={forget} noValidate>
      {isStranger ? (
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has one field and asks one thing
        <TextInput label={t("name")} name="name" autoComplete="name" maxLength={60} autoFocus error={errors["name"]} />
      ) : (
        errors["name"] && <FieldError>{errors["name"]}</FieldError>
      )}
      <Button type="submit" variant="primary" size="lg" className="max-sm:h-12" aria-disabled={isBusy}>
        {isStranger ? t("goOn") : t("enterAs", { name })}
      </Button>
    </form>
  );
}
