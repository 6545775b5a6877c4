import Link from "next/link";
import { useTranslations } from "next-intl";
import { LonePage } from "@/components/start/lone-page";
import { ProviderButton } from "./provider-button";
import { SignInForm } from "./sign-in-form";
import { SignUpForm } from "./sign-up-form";

export interface AccountPageProps {
  readonly kind: "sign-in" | "sign-up";
  /** The name of the guest who is here already. */
  readonly guest: string | null;
  /** What the button of the OpenID provider says, where there is one. */
  readonly provider: string | null;
  /** Where to go once signed in. */
  readonly next: string;
  /** Whether the provider has just sent them back. */
  readonly hasFailed: boolean;
}

export function AccountPage({ kind, guest, provider, next, hasFailed }: AccountPageProps) {
  const t = useTranslations("auth");
  const isSignIn = kind === "sign-in";
  const text = isSignIn
    ? guest === null ? t("signInText") : t("signInGuest", { name: guest })
    : t(guest === null ? "signUpText" : "signUpGuest");
  const other = isSignIn ? "/sign-up" : "/sign-in";
  return (
    <LonePage title={t(isSignIn ? "signIn" : "signUp")} text={text}>
      {provider !== null && <ProviderButton name={provider} next={next} hasFailed={hasFailed} />}
      {isSignIn ? <SignInForm next={next} /> : <SignUpForm name={guest ?? ""} next={next} />}
      <p className="mt-8 border-t border-line pt-4">
        <Link
          href={next === "/" ? other : `${other}?next=${encodeURIComponent(next)}`}
          className="inline-flex min-h-target items-center font-medium text-accent-text hover:underline"
        >
          {t(isSignIn ? "noAccount" : "haveAccount")}
        </Link>
      </p>
    </LonePage>
  );
}
