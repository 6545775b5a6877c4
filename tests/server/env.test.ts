import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadEnv } from "@/lib/env";

const folder = mkdtempSync(join(tmpdir(), "planroom-env-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const load = (variables: Record<string, string> = {}) => loadEnv({ DATA_DIR: folder, ...variables });

test("[S72] without any variable it listens to this machine only, and trusts nobody", () => {
  expect(load({ PORT: "", HOST: " " })).toMatchObject({ port: 3000, host: "127.0.0.1", publicUrl: null, trustProxy: false, oidc: null });
});

test.each([
  [{ PORT: "http" }, "PORT must be a whole number from 0 to 65535"],
  [{ PORT: "70000" }, "PORT must be a whole number from 0 to 65535"],
  [{ NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET must have at least 32 characters"],
  [{ PUBLIC_URL: "plan.example.org" }, "PUBLIC_URL must be an address like https://plan.example.org"],
  [{ PUBLIC_URL: "javascript:alert(1)" }, "PUBLIC_URL must be an address like https://plan.example.org"],
  [{ TRUST_PROXY: "perhaps" }, "TRUST_PROXY must be true or false"],
  [{ OIDC_ISSUER: "https://id.example.org" }, "OpenID Connect needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too"],
  [{ DATABASE_URL: "mysql://db" }, "DATABASE_URL must be an address like postgres://user:password@host/planroom"],
  [{ DATABASE_URL: "postgres://db/planroom" }, "DATABASE_URL needs NEXTAUTH_SECRET too"],
  [{ REDIS_URL: "http://redis", DATABASE_URL: "postgres://db/planroom" }, "REDIS_URL must be an address like redis://host:6379"],
  [{ REDIS_URL: "redis://redis" }, "REDIS_URL needs DATABASE_URL too"],
  [{ PORT: "x", MAX_PLAN_MIB: "0" }, "PORT must be a whole number from 0 to 65535\nMAX_PLAN_MIB must be a whole number from 1 to 1024"],
])("[S72] %j is refused by name", (variables, message) => {
  expect(() => load(variables as Record<string, string>)).toThrow(message);
});

test("[S72] what is set is taken", () => {
  const oidc = { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "planroom", OIDC_CLIENT_SECRET: "s", OIDC_NAME: "Hanbit" };
  const env = load({ PORT: "8080", HOST: "0.0.0.0", PUBLIC_URL: "https://plan.example.org/", TRUST_PROXY: "true", MAX_PLAN_MIB: "2", ...oidc });
  expect(env).toMatchObject({
    port: 8080, host: "0.0.0.0", publicUrl: "https://plan.example.org", trustProxy: true,
    oidc: { issuer: "https://id.example.org", clientId: "planroom", clientSecret: "s", name: "Hanbit" },
    limits: { planBytes: 2 * 1024 * 1024 },
  });
});

test("[S73] the secret is made once, for this account only, and found again", () => {
  const [first, second] = [load(), load()];
  expect(first.secret.length).toBeGreaterThanOrEqual(43);
  expect(second.secret).toBe(first.secret);
  expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, "secret"), "utf8")).toBe(first.secret);
  expect(load({ NEXTAUTH_SECRET: "s".repeat(32) }).secret).toBe("s".repeat(32));
});

test("[S73] a damaged secret stops the start instead of being replaced", () => {
  const other = mkdtempSync(join(tmpdir(), "planroom-env-"));
  writeFileSync(join(other, "secret"), "");
  expect(() => loadEnv({ DATA_DIR: other })).toThrow("is damaged");
  rmSync(other, { recursive: true });
});
