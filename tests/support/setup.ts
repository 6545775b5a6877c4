import { afterEach } from "vitest";

/** Only where there is a DOM: unmounts what a test rendered. */
if (typeof document !== "undefined") {
  const { cleanup } = await import("@testing-library/react");
  afterEach(cleanup);
}
