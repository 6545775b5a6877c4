/** THE list of namespaces. A new one is a file in messages/ and a line here. */
import { type Language } from "@/lib/plan/language";
import { auth } from "./messages/auth";
import { fields } from "./messages/fields";
import { findings } from "./messages/findings";
import { forecast } from "./messages/forecast";
import { frame } from "./messages/frame";
import { levelling } from "./messages/levelling";
import { milestones } from "./messages/milestones";
import { schedule } from "./messages/schedule";
import { schedulePhone } from "./messages/schedule-phone";
import { start } from "./messages/start";
import { table } from "./messages/table";
import { ui } from "./messages/ui";

const namespaces = {
  auth, fields, findings, forecast, frame, levelling, milestones, schedule, schedulePhone, start, table, ui,
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
