import { expect, test } from "vitest";
import { addressOf, isSameOrigin } from "@/lib/auth/same-origin";

const publicUrl = "https://plan.example.org";
const cases: readonly [string, Record<string, string>, boolean][] = [
  ["a program without either header", { host: "localhost:3000" }, true],
  ["our own page", { host: "localhost:3000", origin: "http://localhost:3000", "sec-fetch-site": "same-origin" }, true],
  ["our page behind a proxy", { host: "10.0.0.5", origin: publicUrl }, true],
  ["our page behind a proxy that says so", { host: "a", "x-forwarded-host": "b.example", origin: "https://b.example" }, true],
  ["another site", { host: "localhost:3000", origin: "https://evil.example" }, false],
  ["another port", { host: "localhost:3000", origin: "http://localhost:4000" }, false],
  ["a sandboxed frame", { host: "localhost:3000", origin: "null" }, false],
  ["a sibling site", { host: "localhost:3000", "sec-fetch-site": "same-site" }, false],
  ["another site without an origin", { host: "localhost:3000", "sec-fetch-site": "cross-site" }, false],
];

test.each(cases)("[A7] a change asked for by %s", (_, headers, expected) => {
  expect(isSameOrigin(new Headers(headers), publicUrl)).toBe(expected);
});

test("[A6] the address is the one the nearest hop saw, not one a client claims", () => {
  expect(addressOf(new Headers({ "x-forwarded-for": "1.2.3.4, 10.0.0.9" }))).toBe("10.0.0.9");
  expect(addressOf(new Headers())).toBe("unknown");
});
