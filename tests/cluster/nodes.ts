/** Several servers on one PostgreSQL, as processes of their own, and people with each. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type * as Y from "yjs";
import { openSchema } from "../db/temporary-database";
import { connectClient, type SyncClient } from "../support/sync-client";
import { startSyncServer, type SyncProcess } from "../support/sync-process";

const databaseUrl = process.env["TEST_DATABASE_URL"] ?? "";
export const redisUrl = process.env["TEST_REDIS_URL"] ?? "";
export const nameOf = (doc: Y.Doc) => doc.getText("overview/plan.name");

interface Nodes {
  readonly variables?: Readonly<Record<string, string>>;
  readonly program?: string;
  /** What stands between them and the database. */
  through?(url: URL): Promise<void>;
}

/** `count` servers on a database of their own. */
export async function startNodes(count: number, { variables = {}, program, through }: Nodes = {}) {
  const { url } = await openSchema(databaseUrl);
  const reached = new URL(url);
  await through?.(reached);
  const folder = mkdtempSync(join(tmpdir(), "planroom-nodes-"));
  const all: SyncProcess[] = [];
  const env = { DATABASE_URL: reached.href, NEXTAUTH_SECRET: "a secret of at least thirty-two characters", ...variables };
  const start = async () => {
    const node = await startSyncServer(folder, env, program);
    all.push(node);
    return node;
  };
  onTestFinished(async () => {
    for (const { child, ended } of all) {
      child.kill("SIGKILL");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });
  const nodes: SyncProcess[] = [];
  for (let index = 0; index < count; index += 1) nodes.push(await start());
  return { nodes, start };
}

export function connect(node: SyncProcess | undefined, doc?: Y.Doc): SyncClient {
  if (!node) throw new Error("no such server");
  const client = connectClient(node, doc);
  onTestFinished(client.close);
  return client;
}
