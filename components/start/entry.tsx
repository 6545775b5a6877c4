"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { createContext, type ReactNode, useContext, useState } from "react";
import { localDay } from "@/lib/plan/day-number";
import { type Answer, type Refusal, request } from "@/lib/client/request";
import { type Language } from "@/lib/plan/language";
import { NameDialog } from "./name-dialog";

/** A way into a room. */
export type Way =
  | { readonly kind: "start"; readonly name: string; readonly template: "guided" | "blank" }
  | { readonly kind: "sample" }
  | { readonly kind: "join"; readonly code: string };

export interface Failure {
  readonly kind: Way["kind"];
  readonly refusal: Refusal;
}
interface Entry {
  /** The way being taken, if any. */
  readonly busy: Way["kind"] | null;
  readonly failure: Failure | null;
  take(way: Way): void;
  forget(): void;
}

const EntryContext = createContext<Entry | null>(null);

export function useEntry(): Entry {
  const entry = useContext(EntryContext);
  if (!entry) throw new Error("useEntry needs an EntryProvider above it");
  return entry;
}

/** Leads into a room by any way, asking for a name first where nobody is known yet. */
export function EntryProvider({ isKnown, children }: { isKnown: boolean; children: ReactNode }) {
  const router = useRouter();
  const language = useLocale();
  const [busy, setBusy] = useState<Way["kind"] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState<Way | null>(null);

  const go = async (way: Way) => {
    setBusy(way.kind);
    const answer = await sendWay(way, language);
    // The way stays busy until the room is on screen.
    if (answer.ok) {
      router.push(`/plans/${answer.value}`);
      return router.refresh();
    }
    setBusy(null);
    if (answer.status === 401) setAsking(way);
    else setFailure({ kind: way.kind, refusal: answer });
  };
  const take = (way: Way) => {
    if (busy) return;
    setFailure(null);
    // A code is tried first: it is no use to give a name for a room that does not exist.
    if (isKnown || way.kind === "join") void go(way);
    else setAsking(way);
  };
  const introduce = async (name: string): Promise<Refusal | null> => {
    const answer = await request("POST", "/api/guests", { name });
    if (!answer.ok) return answer;
    const way = asking;
    setAsking(null);
    if (way) void go(way);
    return null;
  };

  return (
    <EntryContext value={{ busy, failure, take, forget: () => setFailure(null) }}>
      {children}
      <NameDialog open={asking !== null} onName={introduce} onClose={() => setAsking(null)} />
    </EntryContext>
  );
}

/** Answers the room's id. */
async function sendWay(way: Way, language: Language): Promise<Answer<string>> {
  if (way.kind === "join") return idOf(await request<{ id: string }>("POST", "/api/join", { code: way.code }));
  const plan = way.kind === "sample" ? { template: "sample" } : { name: way.name, template: way.template };
  return idOf(await request<{ id: string }>("POST", "/api/plans", { ...plan, language, start: localDay(new Date()) }));
}

const idOf = (answer: Answer<{ id: string }>): Answer<string> => (answer.ok ? { ok: true, value: answer.value.id } : answer);
