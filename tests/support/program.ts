/** Programs that tests bundle, start and talk to. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** Below node_modules, so that what they import is found. */
export const programFolder = fileURLToPath(new URL("../../node_modules/.cache/planroom", import.meta.url));

export function startProgram(program: string, variables: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ["--expose-gc", join(programFolder, `${program}.mjs`)], {
    env: { ...process.env, ...variables }, stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
}

/** The line of JSON that a program prints once it is ready. */
export async function readFirstLine<T>(child: ChildProcess): Promise<T> {
  const lines = createInterface({ input: child.stdout as Readable });
  const line = await new Promise<string>((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the program ended with ${code}`)));
  });
  return JSON.parse(line) as T;
}

/** Asks the program, which answers with `answerParent`. */
export function askProgram<Question extends object, Answer>(child: ChildProcess, question: Question): Promise<Answer> {
  count += 1;
  const id = count;
  child.setMaxListeners(0);
  return new Promise((resolve, reject) => {
    const listen = (message: { readonly id: number; readonly answer: Answer }) => {
      if (message.id !== id) return;
      child.off("message", listen);
      resolve(message.answer);
    };
    child.on("message", listen);
    child.send({ ...question, id }, (error) => error && reject(error));
  });
}
let count = 0;

/** Inside the program. */
export function answerParent<Question>(answer: (question: Question) => unknown): void {
  process.on("message", async (question: Question & { readonly id: number }) => {
    process.send?.({ id: question.id, answer: (await answer(question)) ?? null });
  });
}
