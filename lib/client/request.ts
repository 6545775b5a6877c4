/** One request to our own handlers. What comes back is either the answer or a listed code. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | Refusal;
export interface Refusal {
  readonly ok: false;
  readonly status: number;
  /** As the handler gave it; "network" when nothing answered, "failed" when the answer made no sense. */
  readonly code: string;
  /** In the reader's language; null when no handler answered. */
  readonly message: string | null;
}

export async function request<T>(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<Answer<T>> {
  const response = await send(method, path, body);
  if (!response) return { ok: false, status: 0, code: "network", message: null };
  const answer = await readJson(response);
  // The shape of an answer is the handlers' contract; it is not checked twice.
  if (response.ok) return { ok: true, value: answer as T };
  return { ok: false, status: response.status, ...readError(answer) };
}

async function send(method: string, path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method,
      headers: body === undefined ? undefined : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    return null;
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // An empty body is a fine answer to a DELETE; a broken one of an error has no code.
    return null;
  }
}

function readError(answer: unknown): Pick<Refusal, "code" | "message"> {
  const unknown = { code: "failed", message: null };
  if (typeof answer !== "object" || answer === null || !("error" in answer)) return unknown;
  const { error } = answer;
  if (typeof error !== "object" || error === null || !("code" in error) || !("message" in error)) return unknown;
  return { code: String(error.code), message: String(error.message) };
}
