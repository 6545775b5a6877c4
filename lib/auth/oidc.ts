import { type OAuthConfig } from "next-auth/providers/oauth";
import { type OidcProvider } from "@/lib/env";

interface OidcProfile {
  readonly sub: string;
  readonly name?: string;
  readonly preferred_username?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** Any OpenID provider that describes itself at its well-known address. */
export const oidcProvider = ({ issuer, clientId, clientSecret, name }: OidcProvider): OAuthConfig<OidcProfile> => ({
  id: "oidc",
  name,
  type: "oauth",
  wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  issuer,
  clientId,
  clientSecret,
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  authorization: { params: { scope: "openid email profile" } },
  profile: ({ sub, email, ...profile }) => ({
    id: sub,
    name: profile.name ?? profile.preferred_username ?? email?.split("@")[0] ?? sub,
    email: profile.email_verified === false ? null : (email ?? null),
  }),
});
