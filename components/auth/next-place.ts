/** Where to go after signing in: a place of ours, whatever the address bar asked for. */
export function nextPlace(asked: string | readonly string[] | undefined): string {
  const path = typeof asked === "string" ? asked : "/";
  return /^\/(?![/\\])/.test(path) ? path : "/";
}

/** By a whole new page, so that nothing of who was here before stays in memory. */
export const goTo = (path: string): void => window.location.assign(path);
