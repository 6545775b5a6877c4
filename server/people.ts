/** What all connections of a person share: how many there are, and one allowance. */
import { type Clock } from "./clock";
import { limits } from "./limits";
import { createTokenBucket, type TokenBucket } from "./token-bucket";

export interface People {
  /** Connections of the person that are open. */
  count(user: string): number;
  enter(user: string): Visit;
}
interface Visit {
  readonly bucket: TokenBucket;
  leave(): void;
}
interface Person {
  sockets: number;
  readonly bucket: TokenBucket;
}

export function createPeople(clock: Clock): People {
  const people = new Map<string, Person>();

  function enter(user: string): Visit {
    const person = people.get(user) ?? { sockets: 0, bucket: createTokenBucket(clock.now, limits.burst, limits.perSecond) };
    person.sockets += 1;
    people.set(user, person);
    return {
      bucket: person.bucket,
      leave() {
        person.sockets -= 1;
        forget(user, person);
      },
    };
  }

  /** Only once the allowance is whole again: whoever comes back has what they had left, or leaving would pay. */
  function forget(user: string, person: Person): void {
    if (person.sockets > 0) return;
    const wait = person.bucket.fillMs();
    if (wait > 0) clock.after(wait, () => forget(user, person));
    else if (people.get(user) === person) people.delete(user);
  }

  return { count: (user) => people.get(user)?.sockets ?? 0, enter };
}
