import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { createGuesses, signInByPassword } from "@/lib/auth/password-sign-in";
import { createAccount } from "@/lib/db/users";
import { temporaryDatabase } from "../db/temporary-database";

test("[A1] a password is kept as a salted scrypt hash of the stated cost, and only it fits", async () => {
  const [one, two] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
  expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword("correct horse", one)).toBe(true);
  expect(await verifyPassword("Correct horse", one)).toBe(false);
});

test("[A1] a password is the same however its letters are composed", async () => {
  const stored = await hashPassword("비밀번호가나다".normalize("NFD"));
  expect(await verifyPassword("비밀번호가나다".normalize("NFC"), stored)).toBe(true);
});

test("[A1] without a hash, or with a damaged one, nothing fits, at the same cost", async () => {
  for (const stored of [null, "", "plain", "$scrypt$ln=15,r=8,p=3$AAAA$AAAA"])
    expect(await verifyPassword("", stored)).toBe(false);
});

test("[A6] ten wrong passwords close an address to an account for a while, the right one costs nothing", async () => {
  const { db } = temporaryDatabase();
  await createAccount(db, { name: "Grace", email: "grace@hanbit.example", passwordHash: "damaged" }, 0);
  let now = 0;
  const guesses = createGuesses(() => now);
  const guess = (address = "10.0.0.1", email = "grace@hanbit.example") =>
    signInByPassword(db, { email, password: "x" }, address, guesses);
  for (let index = 0; index < 10; index += 1) expect(await guess()).toEqual({ ok: false, code: "wrong-password" });
  expect(await guess()).toEqual({ ok: false, code: "too-many" });
  expect(await guess("10.0.0.1", " GRACE@hanbit.example")).toEqual({ ok: false, code: "too-many" });
  expect(await guess("10.0.0.2")).toEqual({ ok: false, code: "wrong-password" });
  now = 30_000;
  expect(await guess()).toEqual({ ok: false, code: "wrong-password" });
});
