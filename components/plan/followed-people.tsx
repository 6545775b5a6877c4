"use client";

import { useFollowing, usePeopleHere } from "@/lib/client/use-presence";
import { PeopleHere } from "./people-here";
import { useOpenPlan } from "./plan-context";

export function FollowedPeople(look: { most?: number; size?: 24 | 28 }) {
  const { me } = useOpenPlan();
  const people = usePeopleHere();
  const { following, follow } = useFollowing();
  return <PeopleHere me={me} people={people} following={following} onFollow={follow} {...look} />;
}
