"use client";

import { OTPField } from "@base-ui/react/otp-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { FieldError } from "@/components/ui/field-error";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { useEntry } from "./entry";

const length = 6;
const toCode = (letters: string) => `${letters.slice(0, 3)}-${letters.slice(3)}`;
/** Full-width letters of an input method and the dash of a pasted code are taken as meant. */
const normalize = (text: string) => text.normalize("NFKC").toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

export function JoinForm({ className }: { className?: string }) {
  const t = useTranslations("start");
  const { busy, failure, take, forget } = useEntry();
  const [letters, setLetters] = useState("");
  const [isShort, setShort] = useState(false);
  const refusalText = useRefusalText();
  const refusal = failure?.kind === "join" ? failure.refusal : null;
  const isWrong = isShort || refusal?.code === "no-room";

  const join = (text: string) => {
    setShort(text.length < length);
    if (text.length === length) take({ kind: "join", code: toCode(text) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join(letters);
  };
  const change = (text: string) => {
    setLetters(text);
    setShort(false);
    forget();
  };
  return (
    <form className={className} onSubmit={submit} noValidate>
      <label htmlFor="code" className="sr-only">{t("codeFirst", { letter: t("codeLetter", { position: 1 }) })}</label>
      <div className="flex items-center gap-1">
        <OTPField.Root
          id="code"
          length={length}
          value={letters}
          onValueChange={change}
          onValueComplete={join}
          validationType="alphanumeric"
          normalizeValue={normalize}
          autoComplete="off"
          className="flex items-center gap-1"
        >
          {Array.from({ length }, (_, index) => (
            <Box key={index} index={index} label={t("codeLetter", { position: index + 1 })} isWrong={isWrong} />
          ))}
        </OTPField.Root>
        <Button type="submit" variant="outline" className="ml-1 h-control-lg px-3 max-sm:h-control-touch" aria-disabled={busy !== null}>
          {busy === "join" ? t("joining") : t("enter")}
        </Button>
      </div>
      <div className="mt-2 leading-[18px]">
        {isShort ? (
          <FieldError>{t("codeShort")}</FieldError>
        ) : refusal ? (
          <FieldError>{refusalText(refusal)}</FieldError>
        ) : (
          <p className="text-ink-subtle">{t("codeHint")}</p>
        )}
      </div>
    </form>
  );
}

function Box({ index, label, isWrong }: { index: number; label: string; isWrong: boolean }) {
  return (
    <>
      {index === length / 2 && <i aria-hidden="true" className="mx-px h-0.5 w-2 bg-line-control" />}
      <OTPField.Input
        aria-label={index === 0 ? undefined : label}
        aria-invalid={isWrong || undefined}
        autoCapitalize="characters"
        spellCheck={false}
        className={cx(
          "h-control-lg w-[30px] rounded-control bg-surface-raised text-center text-lead font-semibold inset-ring outline-hidden",
          "focus:ring-2 focus:ring-accent focus:inset-ring-0 max-sm:h-control-touch max-sm:w-10",
          isWrong ? "inset-ring-critical" : "inset-ring-line-control",
          isWrong && index === length - 1 && "inset-ring-2",
        )}
      />
    </>
  );
}
