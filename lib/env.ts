/** The configuration: parsed once, at boot. Every value has a safe default; none is insecure. */
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the sign-in button says: "Continue with <name>". */
  readonly name: string;
}
export interface Env {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** PostgreSQL, for several servers on one database; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Redis, by which those servers tell each other at once. */
  readonly redisUrl: string | null;
  /** Signs the sessions. */
  readonly secret: string;
  /** The address people use, without a slash at its end; null where it is that of the request. */
  readonly publicUrl: string | null;
  /** Whether the `X-Forwarded-*` headers of a request are a proxy's word, or anybody's. */
  readonly trustProxy: boolean;
  readonly oidc: OidcProvider | null;
  /** Where Prometheus reads; null for nowhere. */
  readonly metricsPort: number | null;
  readonly logLevel: (typeof logLevels)[number];
  readonly limits: { readonly planBytes: number; readonly socketsPerPerson: number };
}

/** Where the embedded database is; null when the variables say that there is none. */
export function readDataDir({ DATA_DIR, DATABASE_URL }: Readonly<Record<string, string | undefined>>): string | null {
  return DATABASE_URL?.trim() ? null : resolve(DATA_DIR?.trim() || defaultDataDir);
}

/** Reads the variables, and makes the secret when there is none. Throws an error a person can act on. */
export function loadEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = schema.safeParse(set);
  if (!parsed.success) throw new Error(describeIssues(parsed.error.issues));
  const { PORT, HOST, DATA_DIR, DATABASE_URL, REDIS_URL, NEXTAUTH_SECRET, PUBLIC_URL, TRUST_PROXY, METRICS_PORT, LOG_LEVEL, MAX_PLAN_MIB, MAX_SOCKETS_PER_PERSON } = parsed.data;
  if (REDIS_URL && !DATABASE_URL) throw new Error("REDIS_URL needs DATABASE_URL too: Redis only carries hints between servers on one database");
  if (DATABASE_URL && !NEXTAUTH_SECRET) throw new Error("DATABASE_URL needs NEXTAUTH_SECRET too: all servers must sign sessions alike");
  const dataDir = resolve(DATA_DIR);
  return {
    port: PORT,
    host: HOST,
    dataDir,
    databaseUrl: DATABASE_URL ?? null,
    redisUrl: REDIS_URL ?? null,
    secret: NEXTAUTH_SECRET ?? keepSecret(dataDir),
    publicUrl: PUBLIC_URL ?? null,
    trustProxy: TRUST_PROXY,
    oidc: readOidc(parsed.data),
    metricsPort: METRICS_PORT ?? null,
    logLevel: LOG_LEVEL,
    limits: { planBytes: MAX_PLAN_MIB * 1024 * 1024, socketsPerPerson: MAX_SOCKETS_PER_PERSON },
  };
}

const defaultDataDir = ".data";

const count = (name: string, least: number, most: number) => {
  const expected = `${name} must be a whole number from ${least} to ${most}`;
  return z.coerce.number(expected).int(expected).min(least, expected).max(most, expected);
};
const address = (name: string) =>
  z.string().trim().refine(isHttpUrl, `${name} must be an address like https://plan.example.org`);

const logLevels = ["info", "error", "silent"] as const;

const schema = z.object({
  PORT: count("PORT", 0, 65_535).default(3000),
  HOST: z.string().trim().default("127.0.0.1"),
  DATA_DIR: z.string().trim().default(defaultDataDir),
  DATABASE_URL: z.string().trim().regex(/^postgres(ql)?:\/\//, "DATABASE_URL must be an address like postgres://user:password@host/planroom").optional(),
  REDIS_URL: z.string().trim().regex(/^rediss?:\/\//, "REDIS_URL must be an address like redis://host:6379").optional(),
  NEXTAUTH_SECRET: z.string().min(32, "NEXTAUTH_SECRET must have at least 32 characters").optional(),
  PUBLIC_URL: address("PUBLIC_URL").transform((url) => url.replace(/\/+$/, "")).optional(),
  TRUST_PROXY: z.stringbool({ error: "TRUST_PROXY must be true or false" }).default(false),
  OIDC_ISSUER: address("OIDC_ISSUER").optional(),
  OIDC_CLIENT_ID: z.string().trim().optional(),
  OIDC_CLIENT_SECRET: z.string().trim().optional(),
  OIDC_NAME: z.string().trim().default("OpenID Connect"),
  METRICS_PORT: count("METRICS_PORT", 0, 65_535).optional(),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be ${logLevels.join(", ")}`).default("info"),
  MAX_PLAN_MIB: count("MAX_PLAN_MIB", 1, 1024).default(64),
  MAX_SOCKETS_PER_PERSON: count("MAX_SOCKETS_PER_PERSON", 1, 10_000).default(40),
});
type Variables = z.infer<typeof schema>;

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function readOidc({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }: Variables): OidcProvider | null {
  const given = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET };
  if (OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET)
    return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME };
  const missing = Object.entries(given).filter(([, value]) => !value).map(([name]) => name);
  if (missing.length === Object.keys(given).length) return null;
  throw new Error(`OpenID Connect needs ${missing.join(" and ")} too`);
}

/** Made once; only the account that runs the server may read it. */
function keepSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) makeSecret(file);
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 32) throw new Error(`${file} is damaged: remove it, and everyone signs in anew`);
  return secret;
}

/** Written whole beside its place, then linked: of two servers that start at once, one makes it and both read it. */
function makeSecret(file: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
}

const describeIssues = (issues: readonly { message: string }[]): string => issues.map(({ message }) => message).join("\n");
