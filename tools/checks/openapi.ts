/**
 * docs/openapi.json is what the contracts say, and a linter that we did not write finds it sound. A document that has
 * drifted from the code misleads every client that is generated from it.
 * `npm run check -- openapi --write` writes the file anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenApiDocument, openApiDocument, routes } from '@postern/contracts';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { z } from 'zod';
import type { CheckResult } from './check-result.ts';

const root = join(import.meta.dirname, '../..');
const PackageFile = z.object({ version: z.string() });
const file = join(root, 'docs/openapi.json');

/** Compares the committed document with the one generated now, and lints it. */
export async function checkOpenApi(write: boolean): Promise<CheckResult> {
  const generated = `${JSON.stringify(generateDocument(), null, 2)}\n`;
  if (write) writeFileSync(file, generated);
  const stale = committed() !== generated;
  return {
    summary: `${String(Object.keys(routes).length)} routes`,
    problems: [
      ...(stale ? ['docs/openapi.json is out of date. Write it anew: npm run check -- openapi --write'] : []),
      ...(await lintDocument(generated)),
    ],
  };
}

/** The document as it is committed: of no particular server. */
export function generateDocument(): OpenApiDocument {
  const { version } = PackageFile.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return openApiDocument(routes, { version, serverUrl: '/' });
}

/** What Redocly's recommended rules find wrong, one line each. */
export async function lintDocument(source: string): Promise<readonly string[]> {
  const config = await createConfig({ extends: ['recommended'], rules: { struct: 'error' } });
  const found = await lintFromString({ source, config });
  return found
    .filter(({ severity, ignored }) => severity === 'error' && ignored !== true)
    .map(({ message, ruleId, location }) => `${location[0]?.pointer ?? ''}: ${message} (${ruleId})`);
}

function committed(): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
