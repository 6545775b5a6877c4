/** The fixed points for scripts, as the README lists them. */
import { expect, type APIResponse } from "@playwright/test";
import { type GrantableRole } from "@/lib/plan/access";
import { type Person } from "./test";

export interface Made { readonly id: string; readonly code: string }
export interface Link { readonly token: string; readonly code: string }
type Json = Record<string, unknown>;
export type PlanJson = Record<string, Json[] & Json>;

export async function createPlan(
  person: Person, name: string, template: "guided" | "blank" | "sample" = "blank", language = "en",
): Promise<Made> {
  return answer(await person.context.request.post("/api/plans", { data: { name, template, language } }));
}

export async function createLink(person: Person, plan: string, role: GrantableRole): Promise<Link> {
  return answer(await person.context.request.post(`/api/plans/${plan}/links`, { data: { role } }));
}

export async function joinPlan(person: Person, link: Partial<Link>): Promise<Json> {
  return answer(await person.context.request.post("/api/join", { data: link }));
}

export async function readPlanJson(person: Person, plan: string): Promise<PlanJson> {
  const { sections } = await answer<{ sections: PlanJson }>(await person.context.request.get(`/api/plans/${plan}`));
  return sections;
}

async function answer<T>(response: APIResponse): Promise<T> {
  expect(response.status(), await response.text()).toBeLessThan(300);
  return (await response.json()) as T;
}
