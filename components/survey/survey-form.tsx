"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { request } from "@/lib/client/request";
import { differingLanguage } from "@/lib/plan/format/text-language";
import { type Survey, surveyLimits } from "@/lib/plan/survey";

export interface SurveyFormProps extends Pick<Survey, "questions" | "version"> {
  readonly token: string;
  /** The heading above is the only question. */
  readonly isAsked?: boolean;
  onSent(): void;
}
/** By the place of the question; the name's and that of the whole form have names. */
type Problems = Readonly<Record<string, string>>;

/** Whatever is refused, what was written stays where it is. */
export function SurveyForm({ token, questions, version, isAsked = false, onSent }: SurveyFormProps) {
  const t = useTranslations("survey.page");
  const language = useLocale();
  const refusalText = useRefusalText();
  const [problems, setProblems] = useState<Problems>({});
  const isSending = useRef(false);
  const tooLong = (text: string, most: number) => t("tooLong", { length: String(text.length), most: most.toLocaleString(language) });

  function problemsOf(answers: readonly string[], name: string): Problems {
    if (answers.every((answer) => answer.trim() === "")) return { 0: t("missing") };
    const long = answers.flatMap((answer, index): [string, string][] => (answer.length > surveyLimits.answer ? [[String(index), tooLong(answer, surveyLimits.answer)]] : []));
    return Object.fromEntries(name.length > surveyLimits.name ? [...long, ["name", tooLong(name, surveyLimits.name)]] : long);
  }
  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isSending.current) return;
    const form = event.currentTarget;
    const values = new FormData(form);
    const answers = questions.map((_, index) => readable(values.get(String(index))));
    const name = readable(values.get("name")).trim();
    const found = problemsOf(answers, name);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first !== undefined) return form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    isSending.current = true;
    const answer = await request("POST", `/api/surveys/${token}`, { version, answers, name });
    isSending.current = false;
    if (answer.ok) onSent();
    else setProblems({ form: refusalText(answer) });
  }
  return (
    <form method="post" className="grid gap-5" noValidate onSubmit={(event) => void send(event)} onChange={() => setProblems({})}>
      {questions.map((question, index) => (
        <TextArea
          key={index}
          label={<span lang={differingLanguage(question, language)}>{question}</span>}
          isLabelHidden={isAsked}
          name={String(index)}
          error={problems[index]}
        />
      ))}
      <TextInput label={t("name")} name="name" autoComplete="name" hint={t("nameHint")} error={problems["name"]} />
      {problems["form"] && <FieldError>{problems["form"]}</FieldError>}
      <Button type="submit" variant="primary" size="lg" className="justify-self-start max-sm:h-12 max-sm:w-full">{t("send")}</Button>
    </form>
  );
}

/** As it was typed or pasted, without what nobody sees; slides end their lines with a vertical tab. */
const readable = (value: FormDataEntryValue | null): string =>
  String(value ?? "").normalize("NFC").replaceAll(/\r\n?|[\v\f]/g, "\n").replaceAll(/(?![\t\n])\p{Cc}/gu, "");
