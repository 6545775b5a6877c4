"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { type Role } from "@/lib/plan/access";
import { sameIdPrefix } from "@/lib/plan/same-id";
import { type Registry } from "@/lib/plan/section";
import { listenForComposition } from "./composition-hold";
import { createPlanSession, type PlanSession, type PlanSessionOptions } from "./plan-session";
import { watchAway } from "./presence-page";
import { prepareOffline } from "./register-worker";
import { type Replica } from "./replica";
import { planSessions } from "./session-registry";
import { useObservable } from "./use-observable";

interface PlanContext {
  /** Null on the server and until the page is alive; every hook then answers as for an empty plan. */
  readonly session: PlanSession | null;
  readonly role: Role;
  readonly registry: Registry;
}

const Context = createContext<PlanContext>({ session: null, role: "viewer", registry: [] });

export interface PlanProviderProps {
  readonly planId: string;
  readonly user: { readonly id: string; readonly name: string };
  /** As the server knew it when the page was asked for. */
  readonly role: Role;
  readonly children: ReactNode;
  /** The sections of a plan, in the reader's language. */
  readonly registry: Registry;
  readonly createSession?: (options: PlanSessionOptions) => PlanSession;
}

/** Opens the live plan for everything below it. */
export function PlanProvider(props: PlanProviderProps) {
  const { planId, user, role, children, registry, createSession = createPlanSession } = props;
  const [session, setSession] = useState<PlanSession | null>(null);
  const { id, name } = user;

  useEffect(() => {
    const create = () => createSession({ planId, user: { id, name }, role, registry });
    const held = planSessions.acquire(`${id}:${planId}`, create);
    const stopListening = listenForComposition(document, held.session.hold);
    setSession(held.session);
    return () => {
      stopListening();
      held.release();
    };
    // A new name or role comes with the server's welcome; it is no reason to begin again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [planId, id, registry, createSession]);

  useEffect(() => {
    // What fails here is missed only where there is no network, and is tried again with the next page.
    prepareOffline().catch(() => undefined);
  }, []);

  return (
    <Context value={useMemo(() => ({ session, role, registry }), [session, role, registry])}>
      {session && <Watch session={session} />}
      {children}
    </Context>
  );
}

/** Tells others whether I look at the plan, and tidies what merging leaves. */
function Watch({ session }: { session: PlanSession }) {
  const replica = useObservable<Replica | null>(session.replica, null);
  const mayEdit = useObservable(session.mayEdit, false);
  useEffect(() => (replica ? watchAway(replica.presence) : undefined), [replica]);
  useEffect(() => (replica && mayEdit ? mendWhenNeeded(replica) : undefined), [replica, mayEdit]);
  return null;
}

/** Few plans hold a record that two people could make at once: its code comes with the first of them. */
function mendWhenNeeded({ doc, registry }: Replica): () => void {
  const ending = new AbortController();
  let met = 0;
  const look = () => {
    if (doc.share.size === met) return;
    met = doc.share.size;
    if (![...doc.share.keys()].some((name) => name.includes(`/${sameIdPrefix}`))) return;
    doc.off("afterTransaction", look);
    // Where its code is out of reach, whoever opens the plan next mends what is left.
    import("./mend-twins").then(({ mendTwins }) => mendTwins({ doc, registry }, ending.signal)).catch(() => undefined);
  };
  doc.on("afterTransaction", look);
  look();
  return () => {
    ending.abort();
    doc.off("afterTransaction", look);
  };
}

export const usePlanSession = (): PlanSession | null => useContext(Context).session;

/** The sections of a plan. They come with the page: half of their words are of another language. */
export const useRegistry = (): Registry => useContext(Context).registry;

export const usePlanContext = (): PlanContext => useContext(Context);
