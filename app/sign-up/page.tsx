import { getTranslations } from "next-intl/server";
import { type AccountSearch, accountProps } from "@/app/sign-in/account-props";
import { AccountPage } from "@/components/auth/account-page";

export async function generateMetadata() {
  const t = await getTranslations("auth");
  return { title: t("signUp") };
}

export default async function Page(search: AccountSearch) {
  return <AccountPage kind="sign-up" {...await accountProps(search)} />;
}
