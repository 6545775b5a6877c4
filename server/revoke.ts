/**
 * Rights that are taken back act at once. A hint says whom to look at; and since a hint can be
 * missed, everyone is looked at every second, on each server, whatever connects the servers.
 */
import { type AccessChange } from "@/lib/host";
import { type Role } from "@/lib/plan/access";
import { type Report } from "@/lib/report";
import { closeCode, type CloseCode } from "@/lib/sync/close-codes";
import { type Access, type Visit, visitKey } from "./access";
import { type Clock } from "./clock";

export interface Visitor extends Visit {
  readonly role: Role;
  readonly sessionVersion: number;
  close(code: CloseCode): void;
}
export interface RevokerDeps {
  readonly clock: Clock;
  readAccess(visits: readonly Visit[]): Promise<(Access | null)[]>;
  readonly report: Report;
}
export interface Revoker {
  /** Watches someone until the answer is called. */
  watch(visitor: Visitor): () => void;
  accessChanged(change: AccessChange): void;
  stop(): void;
}

const intervalMs = 800;
/** A database has a limit of values in one question. */
const asked = 500;

export function createRevoker({ clock, readAccess, report }: RevokerDeps): Revoker {
  const visitors = new Set<Visitor>();
  let isStopped = false;
  let cancelRound = clock.after(intervalMs, () => void round());

  async function round(): Promise<void> {
    await check([...visitors]);
    if (!isStopped) cancelRound = clock.after(intervalMs, () => void round());
  }

  function accessChanged({ user, plan }: AccessChange): void {
    const isMeant = (visitor: Visitor) => visitor.user === user && (plan === null || visitor.plan === plan);
    void check([...visitors].filter(isMeant));
  }

  async function check(suspects: readonly Visitor[]): Promise<void> {
    for (let start = 0; start < suspects.length; start += asked) await checkSome(suspects.slice(start, start + asked));
  }

  async function checkSome(suspects: readonly Visitor[]): Promise<void> {
    const visits = [...new Map(suspects.map(({ plan, user }) => [visitKey({ plan, user }), { plan, user }])).values()];
    try {
      const access = await readAccess(visits);
      const byVisit = new Map(visits.map((visit, index) => [visitKey(visit), access[index] ?? null]));
      for (const suspect of suspects) if (!isStill(suspect, byVisit.get(visitKey(suspect)) ?? null)) suspect.close(closeCode.accessChanged);
    } catch (error) {
      report("the rights of those present could not be read", error);
    }
  }

  return {
    watch(visitor) {
      visitors.add(visitor);
      return () => void visitors.delete(visitor);
    },
    accessChanged,
    stop() {
      isStopped = true;
      cancelRound();
    },
  };
}

const isStill = ({ role, sessionVersion }: Visitor, access: Access | null): boolean =>
  access?.role === role && access.sessionVersion === sessionVersion;
