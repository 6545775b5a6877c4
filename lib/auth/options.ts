/** next-auth's options, made for each request: a sign-in must know who is signing in as a guest already. */
import { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { createUserOfIdentity, findUserByIdentity } from "@/lib/db/identities";
import { findUser } from "@/lib/db/users";
import { type UserRow } from "@/lib/db/schema";
import { type Host } from "@/lib/host";
import { passwordCredentials, personName } from "./fields";
import { adoptGuest, enterAsGuest } from "./guests";
import { oidcProvider } from "./oidc";
import { signInByPassword } from "./password-sign-in";
import { addressOf } from "./same-origin";
import { sessionAge, sessionClaims } from "./session-cookie";
import { sessionKeys } from "./session";

export interface Visit {
  readonly host: Host;
  /** Who the request's session speaks for now. */
  readonly visitor: UserRow | null;
  readonly headers: Headers;
}

export function authOptions(visit: Visit): NextAuthOptions {
  const { host } = visit;
  const { secret, secure } = sessionKeys(host);
  return {
    secret,
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: sessionAge },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/" },
    providers: [passwordProvider(visit), guestProvider(visit), ...(host.env.oidc ? [oidcProvider(host.env.oidc)] : [])],
    callbacks: {
      async jwt({ token, user, account }) {
        const person = account ? await resolve(visit, account, user) : await stillSignedIn(visit, token);
        if (account && person.kind === "account") await adoptGuest(host, visit.visitor, person);
        return sessionClaims(person);
      },
      session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
    },
  };
}

const passwordProvider = ({ host, headers }: Visit) =>
  CredentialsProvider({
    id: "password",
    name: "password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(credentials) {
      const given = passwordCredentials.safeParse(credentials);
      if (!given.success) return null;
      const outcome = await signInByPassword(host.db, given.data, addressOf(headers));
      // next-auth hands the message on as the error's code.
      if (!outcome.ok) throw new Error(outcome.code);
      return outcome.user;
    },
  });

const guestProvider = ({ host, visitor }: Visit) =>
  CredentialsProvider({
    id: "guest",
    name: "guest",
    credentials: { name: { type: "text" } },
    async authorize(credentials) {
      const name = personName.safeParse(credentials?.name);
      return name.success ? enterAsGuest(host, visitor, name.data) : null;
    },
  });

type Account = { readonly type: string; readonly providerAccountId: string };
type Profile = { readonly id: string; readonly name?: string | null; readonly email?: string | null };

/** The person of a sign-in that just succeeded. */
async function resolve({ host, visitor }: Visit, account: Account, profile: Profile): Promise<UserRow> {
  if (account.type === "credentials") return known(await findUser(host.db, profile.id));
  const identity = { provider: host.env.oidc?.issuer ?? "", subject: account.providerAccountId };
  const user = await findUserByIdentity(host.db, identity);
  if (user) return user;
  const guest = visitor?.kind === "guest" ? visitor.id : null;
  const { name, email } = profile;
  return createUserOfIdentity(host.db, identity, { name: name ?? email ?? "", email: email ?? null }, guest, Date.now());
}

/** next-auth drops the cookie when this throws. */
const stillSignedIn = async ({ visitor }: Visit, token: { sub?: string }): Promise<UserRow> =>
  known(visitor?.id === token.sub ? visitor : null);

function known(user: UserRow | null): UserRow {
  if (!user) throw new Error("the session has ended");
  return user;
}
