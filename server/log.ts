/** The log: one line of JSON each, on the standard error. Of an error only what names it; never what people write, or secrets. */
import { pino } from "pino";
import { type Env } from "@/lib/env";
import { type Report } from "@/lib/report";

export interface Log {
  readonly report: Report;
  info(what: string, facts?: Readonly<Record<string, string | number>>): void;
}

/** `write` takes whole lines. */
export function createLog(level: Env["logLevel"], write: (line: string) => void): Log {
  const logger = pino({ level, base: { pid: process.pid }, messageKey: "message", formatters: { level: (label) => ({ level: label }) }, timestamp: pino.stdTimeFunctions.isoTime }, { write });
  return {
    report: (problem, error, about = {}) => logger.error({ ...about, error: describe(error) }, problem),
    info: (what, facts = {}) => logger.info(facts, what),
  };
}

/** Drivers hang the values of a statement on their errors, as `detail`, `parameters` and the like: those are left out. */
function describe(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    message: withoutPasswords(error.message),
    ...(typeof code === "string" && { code }),
    stack: framesOf(error),
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
  };
}

const framesOf = ({ stack = "" }: Error): string[] => stack.split("\n").filter((line) => /^\s+at /.test(line)).map((line) => line.trim());

const withoutPasswords = (text: string): string => text.replaceAll(/(\w+:\/\/[^\s:@/]*):[^\s@/]*@/g, "$1:***@");
