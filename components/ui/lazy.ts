import { type ComponentType, lazy as reactLazy, type LazyExoticComponent } from "react";
import { fetchCode } from "./fetch-code";

/** A component whose code comes when it is first shown, also on the server. */
export const lazy = <P extends object>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> =>
  reactLazy(async () => ({ default: await fetchCode(load) }));
