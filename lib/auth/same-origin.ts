/**
 * Cross-site request forgery: a browser names the origin of what it sends, and a page of another
 * origin cannot send JSON without asking first. A program that sends neither header carries no
 * cookie it was not given.
 */
export function isSameOrigin(headers: Headers, publicUrl: string | null): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  return origin === null || isOurs(origin, headers, publicUrl);
}

/** The server process overwrites `x-forwarded-…` unless a proxy is trusted. */
function isOurs(origin: string, headers: Headers, publicUrl: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  const hosts = [headers.get("x-forwarded-host"), headers.get("host"), publicUrl && new URL(publicUrl).host];
  return hosts.includes(host);
}

/** The client's address, as the last trusted hop saw it. */
export const addressOf = (headers: Headers): string => headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
