import { type IncomingMessage, type ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { answerHealth, stampForwarded, stampPolicy } from "@/server/web";

const requestWith = (headers: Record<string, string>, url = "/"): IncomingMessage =>
  ({ url, headers: { host: "localhost:3000", ...headers }, socket: { remoteAddress: "10.0.0.7" } }) as unknown as IncomingMessage;

function createResponse() {
  const sent = { status: 0, headers: {} as Record<string, string>, body: "" };
  const response = {
    setHeader: (name: string, value: string) => void (sent.headers[name] = value),
    writeHead(status: number, headers: Record<string, string>) {
      Object.assign(sent, { status, headers });
      return response;
    },
    end: (body: string) => void (sent.body = body),
  };
  return { sent, response: response as unknown as ServerResponse };
}

const forged = { "x-forwarded-for": "1.2.3.4", "x-forwarded-host": "evil.test", "x-forwarded-port": "666", forwarded: "for=1.2.3.4" };

test("[S74] without a proxy forwarded headers are replaced by what the process knows", () => {
  const request = requestWith(forged);
  stampForwarded(request, { publicUrl: null, trustProxy: false });
  expect(request.headers).toEqual({
    host: "localhost:3000", "x-forwarded-for": "10.0.0.7", "x-forwarded-host": "localhost:3000", "x-forwarded-proto": "http",
  });
});

test("[S74] the public address is what the app is told, whatever the request says", () => {
  const request = requestWith(forged);
  stampForwarded(request, { publicUrl: "https://plan.example.org", trustProxy: false });
  expect(request.headers).toMatchObject({ "x-forwarded-host": "plan.example.org", "x-forwarded-proto": "https" });
});

test("[S74] a trusted proxy's word stands, and what it leaves out is filled in", () => {
  const request = requestWith({ "x-forwarded-for": "1.2.3.4", "x-forwarded-host": "plan.example.org" });
  stampForwarded(request, { publicUrl: null, trustProxy: true });
  expect(request.headers).toMatchObject({ "x-forwarded-for": "1.2.3.4", "x-forwarded-host": "plan.example.org", "x-forwarded-proto": "http" });
});

test("[S75] each answer has a policy with a nonce of its own, which the request carries to the app", () => {
  const nonces = [1, 2].map(() => {
    const { sent, response } = createResponse();
    const request = requestWith({ "x-nonce": "guessed", "content-security-policy": "script-src *" });
    stampPolicy(request, response, { publicUrl: null, isDev: false });
    const policy = sent.headers["Content-Security-Policy"];
    expect(policy).toContain(`script-src 'self' 'nonce-${String(request.headers["x-nonce"])}';`);
    expect(policy).not.toMatch(/https?:|wss?:|\*|unsafe-eval/);
    expect(request.headers["content-security-policy"]).toBe(policy);
    expect(sent.headers["Strict-Transport-Security"]).toBeUndefined();
    return request.headers["x-nonce"];
  });
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("[S75] where people come by https, they always do", () => {
  const { sent, response } = createResponse();
  stampPolicy(requestWith({}), response, { publicUrl: "https://plan.example.org", isDev: false });
  expect(sent.headers["Strict-Transport-Security"]).toContain("max-age=");
});

test("[S76] the server says that it is well, without the app", () => {
  const { sent, response } = createResponse();
  expect(answerHealth(requestWith({}, "/healthz"), response)).toBe(true);
  expect([sent.status, JSON.parse(sent.body)]).toEqual([200, { status: "ok" }]);
  expect(answerHealth(requestWith({}, "/healthz2"), response)).toBe(false);
});
