/** One day for all, so that no date can be what tells good from bad. */
const DATE = 'Date: Mon, 02 Nov 2026 10:00:00 +0000';
const ONE_READER = 'reader@example.org';
const RECIPIENT_FIELDS = /^(to|cc|delivered-to|x-original-to|envelope-to):/i;
const DROPPED =
  /^(authentication-results|arc-authentication-results|received-spf|dkim-signature|arc-[a-z-]+):/i;

/**
 * The message without what a collection has put into it: other servers' verdicts, dates and recipients. A result
 * that rests on those is none.
 */
export function neutralise(raw: Buffer): Buffer {
  const text = raw.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const fields = head.split(/\r?\n(?![ \t])/);
  const kept = fields.filter((field) => !DROPPED.test(field)).map(plain);
  return Buffer.from(kept.join('\r\n') + (end === null ? '' : text.slice(end.index)), 'latin1');
}

function plain(field: string): string {
  if (/^date:/i.test(field)) return DATE;
  const name = RECIPIENT_FIELDS.exec(field)?.[1];
  return name === undefined ? field : `${name}: ${ONE_READER}`;
}
