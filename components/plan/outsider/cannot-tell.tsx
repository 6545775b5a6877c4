"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { TextInput } from "@/components/ui/text-input";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { useOutsiderMarks } from "@/lib/client/use-outsider-marks";
import { useMayEdit } from "@/lib/client/use-role";
import { type MarkSubject } from "@/lib/plan/outsider-mark";

/** As many letters as the server takes. */
const longest = 300;

/** For whoever reads and cannot write: "I can't tell" makes a question to the team of what they stumbled over. */
export function CannotTell({ subject, about }: { subject: MarkSubject; about: string }) {
  const mayEdit = useMayEdit();
  return mayEdit ? null : <Mark subject={subject} about={about} />;
}

function Mark({ subject, about }: { subject: MarkSubject; about: string }) {
  const t = useTranslations("readiness.mark");
  const { list, isMine, settle } = useOutsiderMarks();
  const mine = list?.find((mark) => isMine(mark) && mark.rule === subject.rule && mark.section === subject.section && mark.record === subject.record);
  if (mine)
    return (
      <Button size="sm" on className="text-caution-text! max-sm:h-11 print:hidden" aria-pressed aria-label={t("takeBackNamed", { about })} data-tooltip={t("takeBack")} onClick={() => void settle(mine.id)}>
        {t("marked")}
      </Button>
    );
  return (
    <Popover
      label={t("cannotTellNamed", { about })}
      align="end"
      className="w-80 max-w-[calc(100vw-16px)] p-4"
      trigger={(props) => <Button size="sm" className="max-sm:h-11 print:hidden" aria-label={t("cannotTellNamed", { about })} {...props}>{t("cannotTell")}</Button>}
    >
      {(close) => <Note subject={subject} onDone={close} />}
    </Popover>
  );
}

function Note({ subject, onDone }: { subject: MarkSubject; onDone(): void }) {
  const t = useTranslations("readiness.mark");
  const refusalText = useRefusalText();
  const { mark, refusal } = useOutsiderMarks();
  const [note, setNote] = useState("");
  const [isPending, setPending] = useState(false);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    const done = await mark(subject, note.trim());
    setPending(false);
    if (done) onDone();
  }
  return (
    <form className="grid gap-3" onSubmit={(event) => void send(event)}>
      <TextInput
        label={t("note")}
        value={note}
        maxLength={longest}
        autoComplete="off"
        hint={t("hint")}
        error={refusal ? refusalText(refusal) : undefined}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" variant="primary" size="lg" aria-disabled={isPending} className="justify-self-start">{t("ask")}</Button>
    </form>
  );
}
