/** What people type to be let in. A failure's message is a code of the errors table. */
import { z } from "zod";

/** One line without what cannot be seen. */
export const cleanLine = (text: string): string =>
  text.normalize("NFC").replaceAll(/\s/g, " ").replaceAll(/[\p{Cc}\p{Cf}]/gu, "").replaceAll(/ +/g, " ").trim();

export const personName = z
  .string("name-missing")
  .transform((name) => cleanLine(name))
  .pipe(z.string().min(1, "name-missing").max(60, "name-too-long"));

export const email = z
  .string("email-invalid")
  .transform((address) => address.trim().toLowerCase())
  .pipe(z.email("email-invalid").max(254, "email-invalid"));

/** Length is what counts; the limit keeps hashing cheap. */
export const newPassword = z.string("password-too-short").min(8, "password-too-short").max(200, "password-too-long");

/** As typed to sign in; what fits no account is a wrong password. */
export const passwordCredentials = z.object({ email: z.string().max(1000), password: z.string().max(1000) });
