/** THE list of namespaces. A new one is a file in messages/ and a line here. */
import { type Language } from "@/lib/plan/language";
import { auth } from "./messages/auth";
import { capacity } from "./messages/capacity";
import { fields } from "./messages/fields";
import { findings } from "./messages/findings";
import { forecast } from "./messages/forecast";
import { frame } from "./messages/frame";
import { goals } from "./messages/goals";
import { levelling } from "./messages/levelling";
import { milestones } from "./messages/milestones";
import { overview } from "./messages/overview";
import { portfolio } from "./messages/portfolio";
import { raci } from "./messages/raci";
import { readiness } from "./messages/readiness";
import { research } from "./messages/research";
import { resources } from "./messages/resources";
import { risks } from "./messages/risks";
import { schedule } from "./messages/schedule";
import { schedulePhone } from "./messages/schedule-phone";
import { start } from "./messages/start";
import { survey } from "./messages/survey";
import { swot } from "./messages/swot";
import { table } from "./messages/table";
import { tasks } from "./messages/tasks";
import { trail } from "./messages/trail";
import { ui } from "./messages/ui";

const namespaces = {
  auth, capacity, fields, findings, forecast, frame, goals, levelling, milestones, overview, portfolio, raci, readiness,
  research, resources, risks, schedule, schedulePhone, start, survey, swot, table, tasks, trail, ui,
};

type Namespaces = typeof namespaces;
export type Messages = { readonly [K in keyof Namespaces]: Namespaces[K]["en"] };

export function messagesOf(language: Language): Messages {
  const entries = Object.entries(namespaces).map(([name, messages]) => [name, messages[language]]);
  return Object.fromEntries(entries) as Messages;
}

declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}
