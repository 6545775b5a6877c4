/**
 * Who may import whom: imports go down only. The linter's config is generated from this table
 * (`npm run lint:config`), and imports.test.ts checks every import against it.
 */
export interface Layer {
  readonly name: string;
  /** Folders, or single files, from the root. The longest match decides. */
  readonly paths: readonly string[];
  /** Names of layers below this one. A layer may always import itself. */
  readonly uses: readonly string[];
  /** Packages this layer must not know; "node:" stands for all that Node brings. */
  readonly without: readonly string[];
}

const browserOnly = ["react", "react-dom", "next", "next-intl", "@tiptap", "@base-ui/react"];
const documents = ["yjs", "y-protocols", "y-websocket", "y-indexeddb", "lib0"];
const serverOnly = ["libsql", "kysely", "ws", "node:"];

export const layers: readonly Layer[] = [
  { name: "plan", paths: ["lib/plan"], uses: [], without: [...browserOnly, ...documents, ...serverOnly] },
  { name: "doc", paths: ["lib/plan/doc"], uses: ["plan"], without: [...browserOnly, ...serverOnly] },
  { name: "sync", paths: ["lib/sync"], uses: ["plan", "doc"], without: [...browserOnly, ...serverOnly] },
  { name: "i18n", paths: ["lib/i18n"], uses: ["plan"], without: [...documents, ...serverOnly] },
  { name: "exchange", paths: ["lib/exchange"], uses: ["plan", "doc", "i18n"], without: [...browserOnly, ...serverOnly] },
  { name: "client", paths: ["lib/client"], uses: ["plan", "doc", "sync", "i18n", "exchange"], without: serverOnly },
  { name: "env", paths: ["lib/env.ts"], uses: [], without: browserOnly },
  { name: "thread", paths: ["lib/thread.ts"], uses: [], without: [...browserOnly, ...documents] },
  { name: "report", paths: ["lib/report.ts"], uses: [], without: [...browserOnly, ...documents, ...serverOnly] },
  { name: "db", paths: ["lib/db"], uses: ["plan", "env", "thread", "report"], without: [...browserOnly, ...documents] },
  { name: "host", paths: ["lib/host.ts"], uses: ["plan", "env", "db", "report"], without: [...browserOnly, ...documents] },
  { name: "auth", paths: ["lib/auth"], uses: ["plan", "env", "db", "host"], without: documents },
  {
    name: "server",
    paths: ["server"],
    uses: ["plan", "doc", "sync", "auth", "db", "env", "host", "thread", "report"],
    without: browserOnly,
  },
  // The composition root starts Next; nothing else in the server knows it.
  {
    name: "main",
    paths: ["server/main.ts"],
    uses: ["plan", "doc", "sync", "auth", "db", "env", "host", "server", "report"],
    without: browserOnly.filter((name) => name !== "next"),
  },
  { name: "components", paths: ["components"], uses: ["plan", "doc", "sync", "i18n", "exchange", "client"], without: serverOnly },
  {
    name: "app",
    paths: ["app", "proxy.ts"],
    uses: ["plan", "doc", "sync", "i18n", "exchange", "client", "components", "env", "db", "host", "auth"],
    without: ["ws", "libsql"],
  },
];

/** Folders that may be imported by their own name, because what they are is a list. */
export const registries = ["lib/plan/sections", "components/sections"];

export function layerOf(file: string): Layer | null {
  const length = (layer: Layer) => Math.max(0, ...layer.paths.filter((path) => isIn(file, path)).map((path) => path.length));
  const best = layers.toSorted((a, b) => length(b) - length(a))[0];
  return best && length(best) > 0 ? best : null;
}

const isIn = (file: string, path: string): boolean => file === path || file.startsWith(`${path}/`);
