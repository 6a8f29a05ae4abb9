import { existsSync, readFileSync } from 'node:fs';
import { domainToASCII } from 'node:url';
import { parseArgs } from 'node:util';
import { EXIT } from '../command.ts';
import type { Command } from '../command.ts';
import type { SampleRequest } from '../doctor/check-proxies.ts';
import type { Finding } from '../doctor/finding.ts';
import { runDoctor } from '../doctor/run-doctor.ts';
import { openTarget, TARGET_OPTIONS, TARGET_USAGE } from '../open-target.ts';
import { UsageError } from '../usage-error.ts';

const MARKS = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' } as const;

export const doctor: Command = {
  summary: 'look at everything a sign-in depends on',
  usage: `

  --from ADDRESS          sender of the mails: its SPF, DKIM and DMARC are looked at
  --dkim-selector NAME    name of the DKIM key, from the mail provider
  --proxy ADDRESS         a declared proxy, as given to the handler; may be repeated
  --sample-request FILE   a request as the server sees it: {"peer": "10.0.0.1", "headers": {…}}
${TARGET_USAGE}

No mail is sent. Exit code 1 where a line says FAIL.`,
  async run(args, { print }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...TARGET_OPTIONS,
        from: { type: 'string' },
        'dkim-selector': { type: 'string' },
        proxy: { type: 'string', multiple: true },
        'sample-request': { type: 'string' },
      },
    });
    const domain = values.from === undefined ? undefined : domainOf(values.from);
    const sample = values['sample-request'] === undefined ? undefined : readSample(values['sample-request']);
    const target = await openTarget(values);
    try {
      const findings = await runDoctor(target.login, {
        trustedProxies: values.proxy ?? [],
        clocks: target.clock === undefined ? [] : [target.clock],
        ...(domain === undefined ? {} : { mail: { domain, dkimSelector: values['dkim-selector'] } }),
        ...(target.mailer === undefined ? {} : { mailer: target.mailer }),
        ...(sample === undefined ? {} : { sample }),
      });
      for (const line of findings.flatMap(linesOf)) print(line);
      return findings.some(({ level }) => level === 'fail') ? EXIT.failed : EXIT.ok;
    } finally {
      await target.close();
    }
  },
};

function linesOf({ check, level, message, advice }: Finding): string[] {
  return [
    `${MARKS[level]}  ${check}: ${printable(message)}`,
    ...(advice === undefined ? [] : [`      → ${printable(advice)}`]),
  ];
}

/** Records and headers come from elsewhere: a control character in one must not move the cursor of a terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, '?');
}

function domainOf(from: string): string {
  const domain = domainToASCII(from.replace(/^.*@/s, '').replace(/>\s*$/, ''));
  if (domain === '') throw new UsageError('--from is an address or a domain.');
  return domain;
}

function readSample(file: string): SampleRequest {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const sample = parseJson(readFileSync(file, 'utf8'));
  if (!isRecord(sample) || typeof sample['peer'] !== 'string' || !isRecord(sample['headers'])) {
    throw new UsageError('The sample request is JSON with "peer" and "headers".');
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(sample['headers'])) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    headers[name.toLowerCase()] = values.map(String).join(', ');
  }
  return { peer: sample['peer'], headers };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
