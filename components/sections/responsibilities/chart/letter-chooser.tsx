"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import { type RaciLetter, raciLetters } from "@/lib/plan/fields";
import { AnchoredPopover } from "@/components/ui/popover";
import { letterActionForKey } from "./letter-keys";
import { LetterBox } from "./letter-box";

const choices: readonly (RaciLetter | null)[] = [...raciLetters, null];

/** The letters at a cell, and what the one in hand means. Typing a letter takes it. */
export function LetterChooser({ anchor, label, letter, onChoose, onClose }: {
  anchor: RefObject<HTMLElement | null>;
  label: string;
  letter: RaciLetter | null;
  onChoose(letter: RaciLetter | null): void;
  onClose(): void;
}) {
  return (
    <AnchoredPopover anchor={anchor} open label={label} side="top" align="center" onOpenChange={(open) => !open && onClose()}>
      <div className="p-2"><LetterRadios label={label} letter={letter} onChoose={onChoose} /></div>
    </AnchoredPopover>
  );
}

/** One of five; arrows go between them. */
export function LetterRadios({ label, letter, onChoose }: { label: string; letter: RaciLetter | null; onChoose(letter: RaciLetter | null): void }) {
  const t = useTranslations("raci");
  const [inHand, setInHand] = useState(letter);
  const group = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    const action = by === 0 ? letterActionForKey(event.nativeEvent) : null;
    if (by === 0 && action?.type !== "set") return;
    event.preventDefault();
    event.stopPropagation();
    if (action?.type === "set") return onChoose(action.letter);
    const place = (choices.indexOf(inHand) + by + choices.length) % choices.length;
    group.current?.querySelectorAll<HTMLElement>("[role=radio]")[place]?.focus();
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the radios in it take the focus */}
      <div ref={group} role="radiogroup" aria-label={label} onKeyDown={onKeyDown} className="flex gap-1">
        {choices.map((each) => (
          <button
            key={each}
            type="button"
            role="radio"
            aria-checked={each === letter}
            tabIndex={each === letter ? 0 : -1}
            onFocus={() => setInHand(each)}
            onPointerEnter={() => setInHand(each)}
            onClick={() => onChoose(each)}
            className="relative grid h-8 place-items-center rounded-control -outline-offset-2 hover:bg-surface-hover aria-checked:inset-ring aria-checked:inset-ring-line-control"
          >
            <LetterBox letter={each} />
            <span className="sr-only">{t(`letters.${each ?? "none"}`)}</span>
          </button>
        ))}
      </div>
      <p aria-hidden="true" className="mt-1.5 px-1.5 pb-0.5 text-note text-ink-muted">{t.rich(`means.${inHand ?? "none"}`, { b: bold })}</p>
    </>
  );
}

const bold = (text: ReactNode) => <b className="font-semibold text-ink">{text}</b>;
