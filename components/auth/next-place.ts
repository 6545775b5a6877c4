/** Where to go after signing in: a place of ours, whatever the address bar asked for. */
export function nextPlace(asked: string | readonly string[] | undefined): string {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, anyHost)) return "/";
  // Read as a browser reads it: "//host", "/\host" and "/<tab>/host" all leave us.
  const { origin, pathname, search, hash } = new URL(asked, anyHost);
  return origin === anyHost ? pathname + search + hash : "/";
}
const anyHost = "http://here.invalid";

/** By a whole new page, so that nothing of who was here before stays in memory. */
export const goTo = (path: string): void => window.location.assign(path);
