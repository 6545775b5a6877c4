"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePlan } from "@/lib/client/use-plan";
import { type Proposal, proposalsAgainst } from "@/lib/plan/derive/risk/mitigation";
import { Button } from "@/components/ui/button";
import { useRisks } from "../risks-context";
import { NewProposal } from "./new-proposal";
import { ProposalItem } from "./proposal-item";

/** A risk that can be prevented: what of the plan would have to be another, before and after. */
export function Proposals({ risk, onSay }: { risk: string; onSay(text: string): void }) {
  const t = useTranslations("risks.proposal");
  const { mayEdit } = useRisks();
  const proposals = usePlan((plan) => proposalsAgainst(plan, risk), isSame);
  const [isNew, setNew] = useState(false);
  if (proposals.length === 0 && !mayEdit) return null;
  return (
    <section className="mt-5">
      <h3 className="font-semibold">{t("title")}</h3>
      {proposals.length > 0 && (
        <ul className="mt-1">
          {proposals.map((proposal) => <ProposalItem key={proposal.id} proposal={proposal} onSay={onSay} />)}
        </ul>
      )}
      {mayEdit && (isNew
        ? <NewProposal risk={risk} onDone={() => setNew(false)} />
        : <Button size="sm" variant="outline" className="mt-2 max-sm:h-11" onClick={() => setNew(true)}>{t("propose")}</Button>)}
    </section>
  );
}

const isSame = (a: readonly Proposal[], b: readonly Proposal[]): boolean => JSON.stringify(a) === JSON.stringify(b);
