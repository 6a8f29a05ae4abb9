/**
 * Secrets in the repository, found by a scanner that is not ours (secretlint: keys of clouds, tokens of services,
 * private keys, connection strings and addresses with passwords), and our own tokens besides.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { CheckResult } from './check-result.ts';
import { trackedFiles } from './tracked-files.ts';

const root = join(import.meta.dirname, '../..');

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };

/** What Postern itself hands out: API tokens (with their checksum), webhook secrets, keys of a keys file. */
const OURS: readonly RegExp[] = [
  /\bpst_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}\b/,
  /\bwhsec_[A-Za-z0-9+/]{32,}/,
  /"secret"\s*:\s*"[A-Za-z0-9_-]{43}"/,
];

/** Reads every text file that git tracks. */
export async function checkSecrets(): Promise<CheckResult> {
  const files = trackedFiles(root);
  const problems: string[] = [];
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    // Binary files hold a NUL within the first bytes, as git sees it.
    if (!text.slice(0, 8_000).includes('\0')) problems.push(...(await findSecrets(file, text)));
  }
  return { summary: `${String(files.length)} files`, problems };
}

/** Names the kind and the line of what looks like a secret; never repeats it. */
export async function findSecrets(file: string, text: string): Promise<readonly string[]> {
  const source = { filePath: join(root, file), content: text, contentType: 'text' as const };
  const { messages } = await withoutProfile(() =>
    lintSource({ source, options: { config, maskSecrets: true } }),
  );
  const theirs = messages.map(
    ({ loc, ruleId }) => `${file}:${String(loc.start.line)}: ${ruleId}. Take it out, and make a new one.`,
  );
  const ours = text
    .split('\n')
    .flatMap((line, index) =>
      OURS.some((pattern) => pattern.test(line))
        ? [`${file}:${String(index + 1)}: a secret of Postern. Take it out, and revoke it.`]
        : [],
    );
  return [...theirs, ...ours];
}

/** The scanner times each of its steps and then compares every time with every other: minutes for our files. */
async function withoutProfile<T>(work: () => Promise<T>): Promise<T> {
  const original = Object.getOwnPropertyDescriptor(performance, 'mark');
  const unheard = performance.mark('unheard');
  Object.defineProperty(performance, 'mark', { value: () => unheard, configurable: true });
  try {
    return await work();
  } finally {
    if (original === undefined) Reflect.deleteProperty(performance, 'mark');
    else Object.defineProperty(performance, 'mark', original);
  }
}
