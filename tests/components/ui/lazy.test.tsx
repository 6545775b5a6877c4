// @vitest-environment jsdom
import { render, screen, waitFor } from "@testing-library/react";
import { type ComponentType, Suspense } from "react";
import { expect, it, vi } from "vitest";
import { fetchCode } from "@/components/ui/fetch-code";
import { lazy } from "@/components/ui/lazy";

const Part: ComponentType<object> = () => <p>The part</p>;
const lost = new Error("Failed to load chunk");

/** A network that is cut until `restore`, which then tells the browser so. */
function cutNetwork() {
  let isCut = true;
  vi.stubGlobal("fetch", async () => {
    if (isCut) throw new TypeError("Failed to fetch");
    return new Response();
  });
  return {
    load: vi.fn(async () => {
      if (isCut) throw lost;
      return Part;
    }),
    restore() {
      isCut = false;
      dispatchEvent(new Event("online"));
    },
  };
}

it("[F19] a part whose code does not come waits for the network, and the rest of the page goes on", async () => {
  const network = cutNetwork();
  const Later = lazy(network.load);
  const page = (text: string) => <><p>{text}</p><Suspense fallback={<p>On its way</p>}><Later /></Suspense></>;
  const { rerender } = render(page("The rest"));
  await waitFor(() => expect(network.load).toHaveBeenCalledTimes(1));
  rerender(page("The rest goes on"));
  expect(screen.getByText("The rest goes on")).toBeTruthy();
  expect(screen.getByText("On its way")).toBeTruthy();
  await waitFor(() => {
    network.restore();
    expect(screen.getByText("The part")).toBeTruthy();
  });
});

it("[F19] code that a server which answers does not have fails, but not at the first time", async () => {
  vi.stubGlobal("fetch", async () => new Response());
  const load = vi.fn(async () => {
    dispatchEvent(new Event("online"));
    throw lost;
  });
  await expect(fetchCode(load)).rejects.toBe(lost);
  expect(load).toHaveBeenCalledTimes(2);
});

it("[F19] on a server it fails at once", async () => {
  vi.stubGlobal("window", undefined);
  const load = vi.fn(async () => {
    throw lost;
  });
  await expect(fetchCode(load)).rejects.toBe(lost);
  expect(load).toHaveBeenCalledTimes(1);
});
