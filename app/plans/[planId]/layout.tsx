import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type ReactNode } from "react";
import { PlanFrame } from "@/components/plan/plan-frame";
import { currentUser } from "@/lib/auth/session";
import { roomCode } from "@/lib/db/links";
import { findMembership } from "@/lib/db/members";
import { findPlan } from "@/lib/db/plans";
import { getHost } from "@/lib/host";
import { inLanguage } from "@/lib/plan/language";
import { sections } from "@/lib/plan/sections";

const registries = { en: inLanguage(sections, "en"), ko: inLanguage(sections, "ko") };

interface Props {
  readonly params: Promise<{ readonly planId: string }>;
  readonly children: ReactNode;
}

/** A stranger, a guest of other plans and someone at a made-up address all see the same: there is no such room. */
export default async function Layout({ params, children }: Props) {
  const [{ planId }, user] = await Promise.all([params, currentUser()]);
  if (!user) notFound();
  const { db } = getHost();
  const [plan, member] = await Promise.all([findPlan(db, planId, user.id), findMembership(db, planId, user.id)]);
  if (!plan || !member) notFound();
  const code = await roomCode(db, planId, member.role);
  const me = { id: user.id, name: user.name, color: member.color, isGuest: user.kind === "guest" };
  return <PlanFrame plan={{ id: plan.id, name: plan.name, code, me }} role={member.role} registry={registries[await getLocale()]}>{children}</PlanFrame>;
}
