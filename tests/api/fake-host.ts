/** A host over a real database, with documents in memory, and requests as a browser would send them. */
import { sessionKeys } from "@/lib/auth/session";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { createPlan } from "@/lib/db/plans";
import { addMember } from "@/lib/db/members";
import { type Db, type UserRow } from "@/lib/db/schema";
import { createGuest } from "@/lib/db/users";
import { type AccessChange, type Host, setHost } from "@/lib/host";
import { type Role, roles } from "@/lib/plan/access";
import { seedPlan } from "@/lib/plan/doc/template";
import { temporaryDatabase } from "../db/temporary-database";
import { createRandom } from "../support/random";

export interface FakeHost {
  readonly host: Host;
  readonly db: Db;
  readonly changes: AccessChange[];
  /** What the rooms were told. */
  readonly notices: { readonly plan: string; readonly what: string }[];
  readonly documents: Map<string, Uint8Array>;
  /** What was reported. */
  readonly problems: string[];
}

export function fakeHost(): FakeHost {
  const { db } = temporaryDatabase();
  const changes: AccessChange[] = [];
  const notices: { plan: string; what: string }[] = [];
  const documents = new Map<string, Uint8Array>();
  const problems: string[] = [];
  const host: Host = {
    env: {
      port: 0,
      host: "127.0.0.1",
      dataDir: "",
      databaseUrl: null,
      redisUrl: null,
      secret: "a secret of at least thirty-two characters",
      publicUrl: null,
      trustProxy: false,
      oidc: null,
      metricsPort: null,
      logLevel: "info",
      limits: { planBytes: 1, socketsPerPerson: 1 },
    },
    db,
    plans: {
      async seed(plan, update) {
        if (documents.has(plan)) throw new Error("seeded already");
        documents.set(plan, update);
      },
      async read(plan) {
        return documents.get(plan) ?? new Uint8Array([0, 0]);
      },
    },
    report: (problem, error) => void problems.push(`${problem}: ${String(error)}`),
    accessChanged: (change) => void changes.push(change),
    planChanged: (plan, what) => void notices.push({ plan, what }),
  };
  setHost(host);
  return { host, db, changes, notices, documents, problems };
}

/** A plan with a member of each role, and a stranger. */
export async function fakePlan({ host, db, documents }: FakeHost) {
  const person = async (name: string) => {
    const user = await createGuest(db, name, 0);
    return { user, cookie: await cookieOf(host, user) };
  };
  const [owner, stranger] = [await person("owner"), await person("stranger")];
  const id = "0b5f9f4e-2c1d-4a57-9d8e-3f1a2b4c5d6e";
  const room = await createPlan(db, { id, name: "Portal", language: "en", template: "blank", createdBy: owner.user.id }, 0);
  let count = 0;
  const ids = () => `r${(count += 1)}`;
  documents.set(id, seedPlan({ template: "blank", name: "Portal", language: "en", start: "2027-01-04", newId: ids, random: createRandom(1) }));
  const members = { owner } as Record<Role, typeof owner>;
  for (const role of roles.filter((role) => role !== "owner")) {
    members[role] = await person(role);
    await addMember(db, { plan: id, user: members[role].user.id, role, link: null }, 1);
  }
  return { id, room, members, stranger };
}

export const cookieOf = async (host: Host, user: UserRow): Promise<string> =>
  (await sessionCookie(user, sessionKeys(host))).split(";")[0] ?? "";

export interface Ask {
  readonly method?: string;
  readonly cookie?: string;
  readonly body?: unknown;
  /** "section=goals" */
  readonly query?: string;
  readonly headers?: Record<string, string>;
}

export function ask({ method, cookie, body, query, headers }: Ask): Request {
  const isRead = method === undefined && body === undefined;
  return new Request(`http://localhost:3000/api${query === undefined ? "" : `?${query}`}`, {
    method: method ?? (isRead ? "GET" : "POST"),
    headers: {
      host: "localhost:3000",
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
}

type Route<P> = (request: Request, context: { readonly params: Promise<P> }) => Promise<Response>;

/** Calls a route function; answers status, body, and the session cookie it set. */
export async function call<P>(route: Route<P>, request: Request, params: P) {
  const response = await route(request, { params: Promise.resolve(params) });
  const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? null;
  return { status: response.status, body: (await response.json()) as Answer, cookie };
}
export type Answer = Record<string, unknown> & { readonly error?: { readonly code: string; readonly message: string } };
