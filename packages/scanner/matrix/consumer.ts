/** An application in TypeScript: compiled, never run, against the types of the packed packages. */
import { readMessage } from '@postern/mime';
import type { ParsedMessage } from '@postern/mime';
import { explainFinding, scanParsed, scanText } from '@postern/scanner';
import type { Finding, Report, ScanContext, Stream } from '@postern/scanner';
import type { DnsVerifier } from '@postern/scanner/authentication';
import { loadOperatorRules } from '@postern/scanner/engines';
import type { Engine } from '@postern/scanner/engines';
import { createScanPool } from '@postern/scanner/pool';

const context: ScanContext = { now: 0, ownAddresses: [], trustedAuthserv: [], correspondent: undefined };

export async function judge(raw: Uint8Array, verifier: DnsVerifier): Promise<Report> {
  const { rules } = await loadOperatorRules('rules');
  const pool = createScanPool({ workers: 1, operatorRules: rules });
  try {
    return await pool.scan(raw, { ...context, verified: await verifier.verify(raw) });
  } finally {
    await pool.close();
  }
}

export async function judgeParsed(raw: Uint8Array): Promise<Stream> {
  const message: ParsedMessage = readMessage(raw);
  return (await scanParsed(message, raw, context)).stream;
}

export function words({ code, facts }: Finding): string {
  return explainFinding(code, facts, 'en')?.title ?? code;
}

// The types must refuse what the library refuses: an unused expectation is an error of its own.
// @ts-expect-error a scan needs its context
void scanText('text');

export const engines: readonly Engine[] = [];
