import { readMessage, type ParsedMessage } from '@postern/mime';
import type { CodeReader } from './codes/code-reader.ts';
import { readFacts } from './facts/message-facts.ts';
import type { Category, Report, ScanContext } from './report.ts';
import { reportAttachments, reportLinks } from './report-lists.ts';
import { rules } from './rules/catalogue.ts';
import type { Rule } from './rules/rule.ts';
import { RULES_VERSION } from './rules-version.ts';
import { runRules } from './run-rules.ts';
import { categoryOf, decide } from './scoring/decide.ts';
import { FITTED_MODEL } from './scoring/fitted-model.ts';
import { applyModel } from './scoring/scoring-model.ts';
import { summarise } from './scoring/summarise.ts';
import { temperTrust } from './scoring/temper-trust.ts';
import { isUrgent, streamOf } from './streams/stream-of.ts';

/** What the scan may use besides the message. All are optional: without them it says less, never something else. */
export interface ScanPorts {
  /** Reads codes in images; without it images are not looked into, and the report says so. */
  readonly readCodes?: CodeReader;
  /** Milliseconds of a monotonic clock, for `stats` only. */
  readonly ticks?: () => number;
  /** Rules of an operator, compiled (`compileOperatorRules`). */
  readonly operatorRules?: readonly Rule[];
  /** Tells these rules from others (`versionOfRules`); a part of the report's `rulesVersion`. */
  readonly operatorVersion?: string | undefined;
}

/**
 * Scans one message: raw bytes in, report out. Does no I/O. Rejects only for bugs; a message that cannot be read
 * whole comes back as `unscannable`, with the reason.
 *
 * @example
 * const report = await scanMessage(raw, { now: 0, ownAddresses: [], trustedAuthserv: [], correspondent: undefined });
 */
export async function scanMessage(
  raw: Uint8Array,
  context: ScanContext,
  ports: ScanPorts = {},
): Promise<Report> {
  const start = ports.ticks?.() ?? 0;
  return scan(readMessage(raw), raw, context, { ports, start });
}

/** The same for a message that was read before. */
export async function scanParsed(
  parsed: ParsedMessage,
  raw: Uint8Array,
  context: ScanContext,
  ports: ScanPorts = {},
): Promise<Report> {
  return scan(parsed, raw, context, { ports, start: ports.ticks?.() ?? 0 });
}

/** How one scan is run. */
export interface Run {
  readonly ports: ScanPorts;
  /** Ticks at the start. */
  readonly start: number;
  /** Rules that can be asked; all where left out. */
  readonly asked?: readonly Rule[];
}

/** The scan itself, for whatever has been read. */
export async function scan(
  parsed: ParsedMessage,
  raw: Uint8Array,
  context: ScanContext,
  { ports, start, asked }: Run,
): Promise<Report> {
  const facts = await readFacts(parsed, context, ports.readCodes);
  const model = context.model ?? FITTED_MODEL;
  const findings = temperTrust(applyModel(runRules(facts, ports.operatorRules, asked), model));
  const decision = decide(findings, model);
  const stream = streamOf(facts);
  return {
    ...decision,
    category: categoryOf(findings, decision.verdict, categoriesWith(ports.operatorRules)),
    summary: summarise({ findings, verdict: decision.verdict, sender: facts.author.report, language: 'en' }),
    findings,
    authentication: facts.authentication,
    sender: facts.author.report,
    links: reportLinks(facts.links.web, findings),
    attachments: reportAttachments(facts.attachments, findings),
    notChecked: facts.notChecked,
    stream,
    isUrgent: isUrgent(facts, stream),
    stats: { bytes: raw.length, parts: parsed.leaves.length, milliseconds: (ports.ticks?.() ?? 0) - start },
    rulesVersion:
      ports.operatorVersion === undefined ? RULES_VERSION : `${RULES_VERSION}+${ports.operatorVersion}`,
  };
}

const CATEGORY_OF_CODE: ReadonlyMap<string, Category> = categories(rules);

function categories(some: readonly Rule[]): ReadonlyMap<string, Category> {
  return new Map(some.map((rule) => [rule.code, rule.category]));
}

function categoriesWith(added: readonly Rule[] = []): ReadonlyMap<string, Category> {
  return added.length === 0 ? CATEGORY_OF_CODE : new Map([...CATEGORY_OF_CODE, ...categories(added)]);
}
