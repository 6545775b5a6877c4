/** THE registry: every part that works for all sections iterates it. */
import { type Registry } from "../section";
import { goals } from "./goals";

export const sections = [goals] as const satisfies Registry;
