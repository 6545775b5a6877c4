/** next-auth's own addresses, asked as it wants: with its token against forgery, answering JSON. */
import { type Answer, request } from "@/lib/client/request";

export const signInByPassword = (email: string, password: string): Promise<Answer<unknown>> =>
  ask("/api/auth/callback/password", { email, password });

/** Answers the provider's address, to go to. */
export const signInByProvider = (next: string): Promise<Answer<{ url: string }>> =>
  ask("/api/auth/signin/oidc", { callbackUrl: next });

async function ask<T>(path: string, fields: Readonly<Record<string, string>>): Promise<Answer<T>> {
  const csrf = await request<{ csrfToken: string }>("GET", "/api/auth/csrf");
  return csrf.ok ? request<T>("POST", path, { ...fields, csrfToken: csrf.value.csrfToken, json: "true" }) : csrf;
}
