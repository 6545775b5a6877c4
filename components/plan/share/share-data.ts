"use client";

import { useCallback, useEffect, useState } from "react";
import { type Refusal, request } from "@/lib/client/request";
import { type GrantableRole, type Role } from "@/lib/plan/access";

export interface ShareLink {
  readonly id: string;
  readonly role: GrantableRole;
  readonly code: string;
  /** Known only to whoever made the link, and only until the popover is closed. */
  readonly token?: string;
}
export interface Member {
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  readonly color: number;
  readonly kind: "guest" | "account";
}

/** Links and members of a plan, as the server has them, and what can be done to them. */
export function useShareData(plan: string) {
  const [links, setLinks] = useState<readonly ShareLink[] | null>(null);
  const [members, setMembers] = useState<readonly Member[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const base = `/api/plans/${plan}`;

  const load = useCallback(async () => {
    const [linkAnswer, memberAnswer] = await Promise.all([
      request<readonly ShareLink[]>("GET", `${base}/links`),
      request<readonly Member[]>("GET", `${base}/members`),
    ]);
    // Whoever may not share sees the members all the same.
    setLinks(linkAnswer.ok ? linkAnswer.value : []);
    if (memberAnswer.ok) setMembers(memberAnswer.value);
    else setRefusal(memberAnswer);
  }, [base]);
  useEffect(() => void load(), [load]);

  const makeLink = async (role: GrantableRole) => {
    const answer = await request<ShareLink>("POST", `${base}/links`, { role });
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) setLinks((before) => [...(before ?? []), answer.value]);
  };
  const revokeLink = async (link: string) => {
    const answer = await request("DELETE", `${base}/links/${link}`);
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) setLinks((before) => before?.filter(({ id }) => id !== link) ?? null);
    await load();
  };
  const changeRole = async (user: string, role: Role) => {
    const answer = await request("PATCH", `${base}/members/${user}`, { role });
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) setMembers((before) => before?.map((member) => (member.user === user ? { ...member, role } : member)) ?? null);
  };
  const removeMember = async (user: string) => {
    const answer = await request("DELETE", `${base}/members/${user}`);
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) setMembers((before) => before?.filter((member) => member.user !== user) ?? null);
  };
  return { links, members, refusal, makeLink, revokeLink, changeRole, removeMember };
}
