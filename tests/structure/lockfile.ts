/**
 * `npm ci` refuses a lock that does not name every optional platform package, also those of other
 * platforms; and npm leaves out of the lock what the registry at hand does not carry. So the
 * missing ones are written in: without an address, for npm looks it up where they are wanted.
 */
export interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}
interface MissingPackage {
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly dev: boolean;
}

export function findMissing({ packages }: Lockfile): MissingPackage[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const key = `node_modules/${name}`;
      return packages[key] || packages[`${path}/${key}`] ? [] : [{ key, name, version, dev }];
    }));
}

export function completeLockfile(lock: Lockfile): Lockfile {
  const added = findMissing(lock).map(({ key, name, version, dev }) => [key, describe(name, version, dev)] as const);
  const packages = [...Object.entries(lock.packages), ...added].toSorted(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(packages) };
}

/** Platform packages say in their name where they run: "oxide-linux-arm64-musl". */
function describe(name: string, version: string, dev: boolean): LockedPackage {
  const os = /android|darwin|freebsd|linux|win32|openharmony/.exec(name)?.[0];
  const cpu = /arm64|x64|ppc64|riscv64|s390x|ia32|wasm32|arm/.exec(name)?.[0];
  const libc = /musl/.test(name) ? "musl" : "glibc";
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(os === "linux" && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}
