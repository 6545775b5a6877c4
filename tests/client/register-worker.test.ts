// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetKeptPages, offlineReady, prepareOffline } from "@/lib/client/register-worker";

const postMessage = vi.fn();
const register = vi.fn();
let fetched: string[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv("NODE_ENV", "production");
  fetched = [];
  vi.stubGlobal("fetch", async (file: string) => {
    fetched.push(file);
    return Response.json(["/_next/static/a.js", "/_next/static/b.css"]);
  });
  const registration = { active: { postMessage } };
  vi.stubGlobal("navigator", {
    serviceWorker: { register, ready: Promise.resolve(registration), getRegistration: async () => registration },
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  vi.clearAllMocks();
});

it("[C83] what is not needed yet is fetched once the page is quiet, with or without a worker", async () => {
  const mark = vi.spyOn(performance, "mark");
  const done = prepareOffline();
  await vi.advanceTimersByTimeAsync(2_999);
  expect(register).toHaveBeenCalledTimes(1);
  expect(postMessage).toHaveBeenCalledWith({ type: "keep", page: location.href });
  expect(fetched).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await done;
  expect(fetched).toEqual(["/offline-files", "/_next/static/a.js", "/_next/static/b.css"]);
  expect(mark).toHaveBeenCalledWith(offlineReady);

  vi.stubGlobal("navigator", {});
  const again = prepareOffline();
  await vi.advanceTimersByTimeAsync(3_000);
  await again;
  expect(fetched).toHaveLength(6);
});

it("[C81] in development nothing is kept", async () => {
  vi.stubEnv("NODE_ENV", "development");
  await prepareOffline();
  expect(register).not.toHaveBeenCalled();
});

it("[C82] signing out asks the worker to forget", async () => {
  await forgetKeptPages();
  expect(postMessage).toHaveBeenCalledWith({ type: "forget" });
});
