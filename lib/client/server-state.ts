/** What the server has of something, asked for while somebody listens: at first, and whenever there are news. */
import { createObservable, type Observable, whileHeard } from "./observable";
import { type Answer, type Refusal, request } from "./request";

export interface ServerState<S> extends Observable<S> {
  set(part: Partial<S>): void;
  /** Asks now. Of answers that overtake each other, that of the last question counts. */
  load(): Promise<void>;
}
export interface ServerStateOptions<S, A> {
  /** Grows with every word of a change at the server. */
  readonly news: Observable<number>;
  readonly initial: S;
  readonly isEqual?: (a: S, b: S) => boolean;
  /** Milliseconds from one question that news ask to the next; 0 unless told. */
  readonly pause?: number;
  /** Where to ask, each time. */
  path(): string;
  /** What is refused is asked again with the next news. */
  receive(answer: Answer<A>): void;
}

export function createServerState<S, A>({ news, initial, isEqual, pause = 0, path, receive }: ServerStateOptions<S, A>): ServerState<S> {
  const state = createObservable(initial, isEqual);
  let [questions, answered, next] = [0, -1, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function follow(): void {
    if (answered === news.get()) return;
    clearTimeout(timer);
    const wait = next - performance.now();
    if (wait > 0) timer = setTimeout(follow, wait);
    else void load();
  }

  async function load(): Promise<void> {
    next = performance.now() + pause;
    const [question, asked] = [++questions, news.get()];
    const answer = await request<A>("GET", path());
    if (question !== questions) return;
    if (answer.ok) answered = asked;
    receive(answer);
  }

  function listen(): () => void {
    const stop = news.subscribe(follow);
    follow();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }

  return { ...whileHeard(state, listen), set: (part) => state.set({ ...state.get(), ...part }), load };
}

/** For states that can be changed. */
export interface Sending {
  /** A change is on its way. */
  readonly isPending: boolean;
  /** Why the last change, or the first question, was refused. */
  readonly refusal: Refusal | null;
}

/** Sends a change and says so meanwhile; then asks what has become of it. */
export async function sendChange<T>(
  state: ServerState<Sending>, method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown,
): Promise<Answer<T>> {
  state.set({ isPending: true, refusal: null });
  const answer = await request<T>(method, path, body);
  state.set({ isPending: false, refusal: answer.ok ? null : answer });
  await state.load();
  return answer;
}
