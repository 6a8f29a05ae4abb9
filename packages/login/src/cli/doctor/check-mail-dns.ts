import { createPublicKey } from 'node:crypto';
import { fail, ok, warn } from './finding.ts';
import type { Finding } from './finding.ts';

/** What the doctor asks of the DNS; `node:dns/promises` has it. */
export interface TxtResolver {
  /** The TXT records of a name, each as its strings. Rejects with `ENOTFOUND` or `ENODATA` where there are none. */
  resolveTxt(name: string): Promise<readonly (readonly string[])[]>;
}

export interface MailDomain {
  /** Domain of the `From` address, as A-labels. */
  readonly domain: string;
  /** DKIM selector of the provider; without it there is no name to look at. */
  readonly dkimSelector?: string | undefined;
}

/** Gmail and others refuse less (RFC 8301 wants 1024 at least, 2048 in use). Bits. */
const RSA_BITS_MIN = 1024;
const RSA_BITS_GOOD = 2048;

/** Whether receivers can tell that mail of this domain is really from it: SPF, DKIM, DMARC. */
export async function checkMailDns(
  resolver: TxtResolver,
  { domain, dkimSelector }: MailDomain,
): Promise<readonly Finding[]> {
  return Promise.all([
    asked('SPF', checkSpf(resolver, domain)),
    asked('DKIM', checkDkim(resolver, domain, dkimSelector)),
    asked('DMARC', checkDmarc(resolver, domain)),
  ]);
}

async function asked(check: string, finding: Promise<Finding>): Promise<Finding> {
  try {
    return await finding;
  } catch {
    return warn(check, 'The DNS could not be asked.', 'Run the doctor where names can be resolved.');
  }
}

/** RFC 7208, section 4.5: exactly one record. */
async function checkSpf(resolver: TxtResolver, domain: string): Promise<Finding> {
  const records = (await txt(resolver, domain)).filter((text) => /^v=spf1( |$)/i.test(text));
  const [record = ''] = records;
  if (records.length === 0) {
    return fail('SPF', `${domain} has no SPF record.`, 'Publish the one your mail provider names.');
  }
  if (records.length > 1) {
    return fail(
      'SPF',
      `${domain} has ${String(records.length)} SPF records.`,
      'Merge them: two count as an error.',
    );
  }
  if (/(^| )\+?all( |$)/i.test(record)) {
    return fail('SPF', `${domain} lets everybody send for it (+all).`, 'End the record with -all or ~all.');
  }
  return / [~?-]all( |$)| redirect=/i.test(record)
    ? ok('SPF', `${domain}: ${record}`)
    : warn('SPF', `${domain}: ${record}`, 'End the record with -all or ~all.');
}

/** RFC 6376, section 3.6.1. */
async function checkDkim(
  resolver: TxtResolver,
  domain: string,
  selector: string | undefined,
): Promise<Finding> {
  if (selector === undefined) {
    return warn(
      'DKIM',
      'Not looked at: no selector was given.',
      'Give it: --dkim-selector (your provider names it).',
    );
  }
  const name = `${selector}._domainkey.${domain}`;
  const record = (await txt(resolver, name)).find((text) => /(^|;)\s*p=/i.test(text));
  if (record === undefined)
    return fail('DKIM', `${name} holds no key.`, 'Publish the key your mail provider names.');
  const tags = tagsOf(record);
  const key = (tags.get('p') ?? '').replaceAll(/\s/g, '');
  if (key === '') return fail('DKIM', `The key at ${name} is withdrawn.`, 'Publish the current one.');
  const bits = rsaBits(tags.get('k') ?? 'rsa', key);
  if (bits === 'unreadable')
    return fail('DKIM', `The key at ${name} cannot be read.`, 'Publish it again, unbroken.');
  const advice = 'Have the provider make one of 2048 bits.';
  if (bits !== undefined && bits < RSA_BITS_GOOD) {
    const message = `The key at ${name} has ${String(bits)} bits.`;
    return bits < RSA_BITS_MIN ? fail('DKIM', message, advice) : warn('DKIM', message, advice);
  }
  return ok('DKIM', `${name} holds a key.`);
}

/** RFC 7489; the nearest parent's record holds where the domain has none of its own. */
async function checkDmarc(resolver: TxtResolver, domain: string): Promise<Finding> {
  const labels = domain.split('.');
  for (let from = 0; from <= labels.length - 2; from += 1) {
    const name = `_dmarc.${labels.slice(from).join('.')}`;
    const record = (await txt(resolver, name)).find((text) => /^v=DMARC1\s*(;|$)/i.test(text));
    if (record === undefined) continue;
    const tags = tagsOf(record);
    const policy = (from > 0 ? tags.get('sp') : undefined) ?? tags.get('p') ?? '';
    return policy === 'quarantine' || policy === 'reject'
      ? ok('DMARC', `${name}: ${policy}.`)
      : warn(
          'DMARC',
          `${name} has no policy but "${policy}".`,
          'Set p=quarantine or p=reject: then nobody imitates your mails.',
        );
  }
  return warn(
    'DMARC',
    `${domain} has no DMARC record.`,
    `Publish one at _dmarc.${domain}; large providers ask for it.`,
  );
}

async function txt(resolver: TxtResolver, name: string): Promise<readonly string[]> {
  try {
    return (await resolver.resolveTxt(name)).map((strings) => strings.join(''));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
    throw error;
  }
}

function tagsOf(record: string): ReadonlyMap<string, string> {
  return new Map(
    record.split(';').map((tag) => {
      const at = tag.indexOf('=');
      return [tag.slice(0, Math.max(at, 0)).trim().toLowerCase(), tag.slice(at + 1).trim()] as const;
    }),
  );
}

/** Undefined for other kinds of keys. */
function rsaBits(kind: string, key: string): number | 'unreadable' | undefined {
  if (kind.toLowerCase() !== 'rsa') return undefined;
  try {
    const made = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    return made.asymmetricKeyDetails?.modulusLength;
  } catch {
    return 'unreadable';
  }
}
