import type { ParsedMessage } from '@postern/mime';
import type { NotVerified, Verified } from '../authentication/verified.ts';
import type { ArchiveBudget } from '../archives/archive.ts';
import type { AttachmentFacts } from '../files/file-facts.ts';
import type { EngineName, EngineResult, NotChecked } from '../report.ts';
import type { LinkSet } from './link-facts.ts';
import type { HtmlFacts } from './html-facts.ts';

export interface Looked {
  readonly message: ParsedMessage;
  readonly attachments: readonly AttachmentFacts[];
  readonly html: HtmlFacts | undefined;
  readonly links: LinkSet;
  readonly budget: ArchiveBudget;
  readonly codesWereCut: boolean;
  readonly readsCodes: boolean;
  readonly engines: readonly EngineResult[];
  readonly verified: Verified | undefined;
}

/** Says honestly what nobody looked at. */
export function notChecked(looked: Looked): readonly NotChecked[] {
  const marks = looked.attachments.flatMap((file) => [
    ...file.marks,
    ...file.inside.flatMap((inner) => [...inner.marks]),
  ]);
  const limits = looked.message.limitsHit.map((hit): NotChecked => ({
    what: `message: ${hit.limit}`,
    why: 'limit',
  }));
  const list: (NotChecked | undefined)[] = [
    ...unverified(looked.verified),
    ...limits,
    marks.includes('encrypted') ? { what: 'encrypted attachments', why: 'encrypted' } : undefined,
    marks.includes('listed-only')
      ? { what: 'contents of archives that can only be listed', why: 'not-verifiable' }
      : undefined,
    looked.budget.wasExceeded ? { what: 'contents of large or deep archives', why: 'limit' } : undefined,
    looked.html?.cutBy !== undefined ? { what: 'end of the HTML body', why: 'limit' } : undefined,
    looked.links.wasCut ? { what: 'further links', why: 'limit' } : undefined,
    looked.codesWereCut ? { what: 'codes in further or larger images', why: 'limit' } : undefined,
    looked.readsCodes ? undefined : { what: 'codes in images', why: 'switched-off' },
    ...looked.engines.map(silence),
  ];
  return list.filter((entry) => entry !== undefined);
}

const METHOD_WORDS: Readonly<Record<NotVerified['what'], string>> = {
  spf: 'server that sent it (SPF)',
  dkim: 'signature (DKIM)',
  dmarc: 'policy of the sender (DMARC)',
  arc: 'chain of forwarders (ARC)',
};

/** What was not verified by ourselves, method by method; one line where nothing was. */
function unverified(verified: Verified | undefined): readonly NotChecked[] {
  if (verified === undefined) return [{ what: 'sender authentication over DNS', why: 'switched-off' }];
  const { notVerified } = verified;
  const [first] = notVerified;
  const isAll = Object.keys(METHOD_WORDS).every((method) => notVerified.some(({ what }) => what === method));
  return isAll && first !== undefined
    ? [{ what: 'sender authentication over DNS', why: first.why }]
    : notVerified.map(({ what, why }) => ({ what: METHOD_WORDS[what], why }));
}

const ENGINE_WORDS: Readonly<Record<EngineName, string>> = {
  clamd: 'virus scanner (ClamAV)',
  rspamd: 'spam filter (Rspamd)',
  yara: 'YARA rules',
};

/** An engine that was to be asked and gave no answer. */
function silence({ engine, outcome }: EngineResult): NotChecked | undefined {
  return outcome === 'found' || outcome === 'clean'
    ? undefined
    : { what: ENGINE_WORDS[engine], why: outcome };
}
