/** next-intl asks this once for each request. The language is not part of any address. */
import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { compiledMessages } from "./compiled-messages";
import { chooseLanguage, languageCookie } from "./language";

export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = chooseLanguage(jar.get(languageCookie)?.value, head.get("accept-language"));
  return { locale, messages: compiledMessages(locale), timeZone: "UTC" };
});
