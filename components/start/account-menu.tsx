"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { forgetKeptPages } from "@/lib/client/register-worker";
import { request } from "@/lib/client/request";

export interface Me {
  readonly name: string;
  readonly isGuest: boolean;
}

export function AccountMenu({ me }: { me: Me | null }) {
  const t = useTranslations("start");
  const router = useRouter();
  const signOut = async () => {
    await request("POST", "/api/sign-out", {});
    await forgetKeptPages();
    router.refresh();
  };
  if (!me) return <Link href="/sign-in" className={buttonClass()}>{t("signIn")}</Link>;
  return (
    <Menu
      label={t("account")}
      align="end"
      entries={[
        { kind: "heading", id: "who", label: me.isGuest ? t("guest") : me.name },
        me.isGuest
          ? { id: "keep", icon: "user", label: t("keepPlans"), href: "/sign-up" }
          : { id: "out", label: t("signOut"), onSelect: () => void signOut() },
      ]}
      trigger={(props) => (
        <Button {...props}>
          <Icon name="user" size={14} />
          <span className="max-w-32 truncate">{me.name}</span>
        </Button>
      )}
    />
  );
}
