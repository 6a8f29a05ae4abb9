/**
 * The lock files against versions that are known to be bad: by `npm audit` where the registry answers it, and always by
 * the list below, which needs no network. Also: one source of packages, and a checksum for each.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CheckResult } from './check-result.ts';

const root = join(import.meta.dirname, '../..');

/** Below this a package has a published hole in what we use it for; `undefined`: not to be used at all. */
interface Floor {
  readonly name: string;
  readonly from: string | undefined;
  readonly why: string;
}

export const FLOORS: readonly Floor[] = [
  { name: 'nodemailer', from: '10.4.1', why: 'CVE-2026-125755: a comment cuts the domain of a recipient' },
  {
    name: '@simplewebauthn/server',
    from: '13.3.2',
    why: 'GHSA-6hxq-p678-4hr2: a self-signed attestation root',
  },
  { name: 'altcha-lib', from: '1.4.1', why: 'CVE-2025-68113: parts of a challenge can be spliced' },
  { name: 'hono', from: '4.11.4', why: 'CVE-2026-22817, CVE-2026-22818: algorithms of tokens are confused' },
  {
    name: 'fast-jwt',
    from: undefined,
    why: 'CVE-2026-34950, CVE-2026-107722: three incomplete mends. Use jose',
  },
  { name: '@fastify/jwt', from: undefined, why: 'stands on fast-jwt. Use jose' },
  {
    name: '@fastify/csrf-protection',
    from: undefined,
    why: 'CVE-2023-27495: no CSRF tokens here; Origin is checked',
  },
  { name: 'express-rate-limit', from: '8.2.2', why: 'CVE-2026-30827: mapped addresses pass its limit' },
  { name: 'proxy-addr', from: '2.0.8', why: 'CVE-2026-90711: a mapped network trusts everybody' },
  { name: 'dompurify', from: '3.2.4', why: 'CVE-2025-26791: markup passes the sanitiser' },
  { name: 'ws', from: '8.17.1', why: 'CVE-2024-37890: many header fields end the process' },
];

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

const AuditAnswer = z.object({
  vulnerabilities: z.record(z.string(), z.object({ name: z.string(), severity: z.string() })),
});

interface Installed {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly integrity: string | undefined;
  readonly isLink: boolean;
}

/** What is installed with the repository, and for the judge of headers, in a folder of its own. */
const LOCKS: readonly string[] = ['package-lock.json', 'tools/checks/observatory/package-lock.json'];

/** Reads the lock files, and asks `npm audit` besides. */
export function checkDependencies(): CheckResult {
  const installed = LOCKS.flatMap((lock) => readLock(readFileSync(join(root, lock), 'utf8')));
  const audit = askAudit();
  return {
    summary: `${String(installed.length)} packages, npm audit ${audit === undefined ? 'cannot answer here' : 'asked'}`,
    problems: [...findBad(installed), ...(audit ?? [])],
  };
}

/** What stands in a lock file and should not. */
export function findBad(installed: readonly Installed[]): readonly string[] {
  return installed.flatMap(({ path, name, version, integrity, isLink }) => {
    const floor = FLOORS.find((each) => each.name === name);
    const isBad = floor !== undefined && (floor.from === undefined || isBelow(version, floor.from));
    return [
      ...(isBad ? [`${path} ${version}: ${floor.why}.`] : []),
      ...(integrity === undefined && !isLink ? [`${path}: has no checksum in the lock file.`] : []),
    ];
  });
}

/** The packages of a lock file of npm, version 3. */
export function readLock(text: string): readonly Installed[] {
  const { packages } = Lock.parse(JSON.parse(text));
  return Object.entries(packages)
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, { version = '', integrity, link = false }]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      integrity,
      isLink: link,
    }));
}

/** By numbers; a pre-release counts as the version before its release. */
export function isBelow(version: string, floor: string): boolean {
  const [mine, theirs] = [version, floor].map(
    (text) => text.split(/[-+]/, 1)[0]?.split('.').map(Number) ?? [],
  );
  for (const [at, wanted] of (theirs ?? []).entries()) {
    const own = mine?.[at] ?? 0;
    if (own !== wanted) return own < wanted;
  }
  return version.includes('-');
}

/** Findings of `npm audit` of severity high or above; undefined where the registry does not answer it. */
function askAudit(): readonly string[] | undefined {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
    cwd: root,
    encoding: 'utf8',
    timeout: AUDIT_TIMEOUT_MS,
  });
  const answer = parseAudit(stdout);
  if (answer === undefined) return undefined;
  return Object.values(answer.vulnerabilities)
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ name, severity }) => `npm audit: ${name} (${severity}).`);
}

/** The registry may be out of reach: nobody waits longer for it. */
const AUDIT_TIMEOUT_MS = 30_000;

function parseAudit(text: string): z.infer<typeof AuditAnswer> | undefined {
  try {
    return AuditAnswer.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
