/** Addresses of the build's scripts and styles, so that a page can fetch those it has not needed yet. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";

export async function GET(): Promise<Response> {
  const names = await readdir(join(process.cwd(), ".next", "static"), { recursive: true });
  const files = names.filter((name) => /\.(?:js|css)$/.test(name)).map((name) => `/_next/static/${name.replaceAll("\\", "/")}`);
  return Response.json(files, { headers: { "Cache-Control": "no-store" } });
}

/** What was built is known only when the server runs. */
export const dynamic = "force-dynamic";
