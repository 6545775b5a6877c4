import { type z } from "zod";
import { type ErrorCode, isErrorCode } from "./respond";

export type Body<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ErrorCode };

const maxBytes = 64 * 1024;

/** The body of a request as `schema` wants it. A schema's messages are codes of the errors table. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<Body<T>> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return { ok: false, code: "not-json" };
  const text = await readText(request);
  if (text === null) return { ok: false, code: "too-large" };
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return { ok: true, value: parsed.data };
  const code = parsed.error.issues[0]?.message;
  return { ok: false, code: isErrorCode(code) ? code : "malformed" };
}

/** Counts while it reads: a chunked body names no length. */
async function readText(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
