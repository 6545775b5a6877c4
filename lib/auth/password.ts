/**
 * Password hashes: scrypt, as a PHC-like string `$scrypt$ln=15,r=8,p=3$<salt>$<hash>`, so that
 * stronger parameters later can be told from these. About 0.2 s and 32 MiB each, off the event loop.
 */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

interface Cost {
  /** log2 of N. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}
const cost: Cost = { ln: 15, r: 8, p: 3 };
const keyLength = 32;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return format(salt, await derive(password, salt, cost));
}

/** Takes the same time without a hash (no such account), so that the time tells nothing. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parsed = stored === null ? null : parse(stored);
  const { salt, key, cost: spent } = parsed ?? nobody;
  const derived = await derive(password, salt, spent);
  return timingSafeEqual(derived, key) && parsed !== null;
}

const nobody = { salt: Buffer.alloc(16), key: Buffer.alloc(keyLength), cost };

const base64 = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");
const format = (salt: Buffer, key: Buffer): string =>
  `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${base64(salt)}$${base64(key)}`;

function parse(stored: string): { salt: Buffer; key: Buffer; cost: Cost } | null {
  const match = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored);
  if (!match) return null;
  const [ln, r, p] = match.slice(1, 4).map(Number) as [number, number, number];
  const key = Buffer.from(match[5] ?? "", "base64");
  return key.length === keyLength ? { salt: Buffer.from(match[4] ?? "", "base64"), key, cost: { ln, r, p } } : null;
}

/** NFKC, so that a password typed on another keyboard is the same password. */
function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const options = { N: 2 ** ln, r, p, maxmem: 2 ** ln * r * 256 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
