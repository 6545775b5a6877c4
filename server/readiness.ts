/** Whether people should be sent here: the app is prepared, the database answers, and the server does not stop. */
import { type Kysely, sql } from "kysely";
import { type Schema } from "@/lib/db/schema";
import { type Clock } from "./clock";
import { type Obstacle } from "./web";

export interface Readiness {
  findObstacle(): Promise<Obstacle>;
  /** The app is prepared. */
  started(): void;
  stopping(): void;
}

/** Milliseconds. Whoever asks more often than the database answers gets the answer of the question that is under way. */
const patienceMs = 2_000;

export function createReadiness({ db, clock }: { readonly db: Kysely<Schema>; readonly clock: Pick<Clock, "after"> }): Readiness {
  let phase: "starting" | "up" | "stopping" = "starting";
  let asked: Promise<boolean> | null = null;

  async function answers(): Promise<boolean> {
    asked ??= sql`select 1`.execute(db).then(() => true, () => false).finally(() => (asked = null));
    return Promise.race([asked, new Promise<false>((resolve) => clock.after(patienceMs, () => resolve(false)))]);
  }

  return {
    async findObstacle() {
      if (phase !== "up") return phase;
      return (await answers()) ? null : "database";
    },
    started: () => void (phase = "up"),
    stopping: () => void (phase = "stopping"),
  };
}
