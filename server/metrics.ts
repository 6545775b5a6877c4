/** What Prometheus is told. Names and meanings are in the README. */
import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { closeCode } from "@/lib/sync/close-codes";
import { type Observer } from "./observer";

export interface Metrics {
  readonly observer: Observer;
  /** In Prometheus' text format. */
  read(): Promise<string>;
}

/** Seconds: a disk takes one, a cluster ten, and a second is what people notice. */
const buckets = [0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.125, 0.25, 0.5, 1, 4];

const reasons = new Map<unknown, string>(Object.entries(closeCode).map(([name, code]) => [code, name]));

/** `now` is in milliseconds; `openRooms` is asked whenever the metrics are read. */
export function createMetrics({ now, openRooms }: { readonly now: () => number; readonly openRooms: () => number }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const sockets = new Gauge({ registers, name: "planroom_sockets", help: "Open sockets of people in plans" });
  const refusals = new Counter({ registers, name: "planroom_refusals_total", help: "Sockets closed or not let in by the server, by reason", labelNames: ["reason"] });
  const edits = new Counter({ registers, name: "planroom_edits_total", help: "Edits stored by this server" });
  const failures = new Counter({ registers, name: "planroom_append_failures_total", help: "Appends that failed, or came after another server's" });
  const waiting = new Gauge({ registers, name: "planroom_journal_waiting", help: "Edits handed to the journal that are not on the disk yet" });
  const appends = new Histogram({ registers, buckets, name: "planroom_append_seconds", help: "From handing an edit to the journal until it is on the disk" });
  const acknowledgements = new Histogram({ registers, buckets, name: "planroom_acknowledgement_seconds", help: "From an edit's arrival until its author is told that it is stored" });
  registry.registerMetric(new Gauge({
    registers: [], name: "planroom_rooms", help: "Plans that are open here",
    collect() {
      this.set(openRooms());
    },
  }));
  for (const reason of reasons.values()) refusals.inc({ reason }, 0);

  return {
    observer: {
      socketOpened: () => sockets.inc(),
      socketClosed: () => sockets.dec(),
      refused: (reason) => refusals.inc({ reason: reasons.get(reason) ?? String(reason) }),
      acknowledged: (milliseconds) => acknowledgements.observe(milliseconds / 1000),
      appending() {
        const since = now();
        waiting.inc();
        return (isStored) => {
          waiting.dec();
          if (!isStored) return failures.inc();
          edits.inc();
          appends.observe((now() - since) / 1000);
        };
      },
    },
    read: () => registry.metrics(),
  };
}

/** On a port of its own, which need not be reachable from where people come. */
export function serveMetrics({ read }: Metrics): Server {
  return createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    read().then(
      (text) => response.writeHead(200, { "content-type": Registry.PROMETHEUS_CONTENT_TYPE }).end(text),
      () => response.destroy(),
    );
  });
}
