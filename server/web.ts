/** What happens to a request before Next sees it, and what Next must not be asked. */
import { randomBytes } from "node:crypto";
import { type IncomingMessage, type ServerResponse } from "node:http";
import { type Env } from "@/lib/env";

type WebEnv = Pick<Env, "publicUrl" | "trustProxy">;

/** Answered also while Next is still preparing: the process is up. */
export function answerHealth(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.url !== "/healthz") return false;
  answerJson(response, 200, { status: "ok" });
  return true;
}

/** What keeps this server from serving; null when nothing does. */
export type Obstacle = "starting" | "database" | "stopping" | null;

/** Whether a proxy should send people here. */
export function answerReadiness(request: IncomingMessage, response: ServerResponse, findObstacle: () => Promise<Obstacle>): boolean {
  if (request.url !== "/readyz") return false;
  void findObstacle().then((obstacle) => answerJson(response, obstacle === null ? 200 : 503, { status: obstacle ?? "ok" }));
  return true;
}

function answerJson(response: ServerResponse, status: number, body: Readonly<Record<string, string>>): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" }).end(JSON.stringify(body));
}

/** Without a proxy these headers are anybody's claim: they are replaced by what this process knows. */
export function stampForwarded(request: IncomingMessage, { publicUrl, trustProxy }: WebEnv): void {
  const { headers } = request;
  const url = publicUrl === null ? null : new URL(publicUrl);
  const known = {
    "x-forwarded-for": request.socket.remoteAddress ?? "unknown",
    "x-forwarded-host": url?.host ?? headers.host ?? "localhost",
    "x-forwarded-proto": url?.protocol.slice(0, -1) ?? "http",
  };
  if (trustProxy) return void Object.assign(headers, { ...known, ...headers });
  for (const name of Object.keys(headers)) if (name === "forwarded" || name.startsWith("x-forwarded-")) delete headers[name];
  Object.assign(headers, known);
}

/**
 * Only our own scripts run, and nothing is fetched from another host. Next finds the nonce for its
 * scripts in the request's header; `x-nonce` hands it to ours.
 */
export function stampPolicy(request: IncomingMessage, response: ServerResponse, { publicUrl, isDev }: Pick<Env, "publicUrl"> & { readonly isDev: boolean }): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'self'",
    // React's error overlays need eval in development, never in production.
    `script-src 'self' 'nonce-${nonce}'${isDev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
  response.setHeader("Content-Security-Policy", policy);
  if (publicUrl?.startsWith("https:")) response.setHeader("Strict-Transport-Security", "max-age=31536000");
}
