import { createHash, sign } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { startDnsServer, type DnsServer, type Zone } from '../testing/dns-server.ts';
import { createEdwardsKey, createRsaKey, seal, signMessage, type Signing } from '../testing/sign-message.ts';
import { createDnsVerifier, type Verified } from './index.ts';

const key = createRsaKey();
const otherKey = createRsaKey();
const NOW = Date.UTC(2026, 10, 3, 10);
const FRESH = new Date(NOW);

const ZONE: Zone = {
  'TXT berg.example': ['v=spf1 ip4:192.0.2.10 -all'],
  'TXT s1._domainkey.berg.example': [key.record],
  'TXT _dmarc.berg.example': ['v=DMARC1; p=reject'],
  'TXT evil.example': ['v=spf1 ip4:203.0.113.66 -all'],
  'TXT s1._domainkey.evil.example': [otherKey.record],
  'TXT s1._domainkey.google.com': [otherKey.record],
  'TXT s1._domainkey.list.example': [otherKey.record],
  'TXT list.example': ['v=spf1 ip4:198.51.100.7 -all'],
};

interface Sent {
  readonly from?: string;
  readonly ip?: string;
  readonly mailFrom?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** As it leaves the sender. */
function written({
  from = 'Anna <anna@berg.example>',
  headers = [],
  body = 'See you on Tuesday.',
}: Sent = {}): string {
  return [
    `From: ${from}`,
    'To: reader@home.example',
    'Subject: Tuesday',
    'Date: Tue, 03 Nov 2026 10:00:00 +0000',
    'Message-ID: <1@berg.example>',
    ...headers,
    '',
    body,
    '',
  ].join('\r\n');
}

/** As it lies in a mailbox of home.example. */
function delivered(
  message: string,
  { ip = '192.0.2.10', mailFrom = 'anna@berg.example' }: Sent = {},
): string {
  return [
    `Return-Path: <${mailFrom}>`,
    'Received: from mx.home.example by imap.home.example with LMTP id 1; Tue, 03 Nov 2026 10:00:02 +0000',
    `Received: from out.berg.example (out.berg.example [${ip}])`,
    '\tby mx.home.example (Postfix) with ESMTPS id 2; Tue, 03 Nov 2026 10:00:01 +0000',
    message,
  ].join('\r\n');
}

const signing: Signing = { domain: 'berg.example', key, signedAt: FRESH };

let server: DnsServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

interface Asking {
  readonly zone?: Zone;
  readonly timeLimitMs?: number;
  readonly questionLimitMs?: number;
  readonly receivers?: readonly string[];
  readonly now?: number;
}

async function verify(message: string, asking: Asking = {}): Promise<Verified> {
  server = await startDnsServer({ ...ZONE, ...asking.zone });
  const verifier = createDnsVerifier({
    servers: [server.address],
    now: () => asking.now ?? NOW + 60_000,
    ...(asking.timeLimitMs === undefined ? {} : { timeLimitMs: asking.timeLimitMs }),
    ...(asking.questionLimitMs === undefined ? {} : { questionLimitMs: asking.questionLimitMs }),
  });
  return verifier.verify(Buffer.from(message, 'latin1'), asking.receivers ?? ['mx.home.example']);
}

/** The four results in one word each. */
function results({ spf, dkim, dmarc, arc }: Verified): string {
  return [spf, dkim, dmarc, arc].map(({ result }) => result).join(' ');
}

describe('W18: honest mail', () => {
  test('signed and sent from where it may come passes everywhere', async () => {
    const found = await verify(delivered(await signMessage(written(), signing)));
    expect(results(found)).toBe('pass pass pass none');
    expect(found).toMatchObject({
      author: 'berg.example',
      aligned: true,
      dmarc: { policy: 'reject' },
      hop: { ip: '192.0.2.10', mailFrom: 'anna@berg.example', by: 'mx.home.example' },
      notVerified: [],
    });
    expect(JSON.parse(JSON.stringify(found))).toMatchObject({
      dkim: { signatures: [{ domain: 'berg.example' }] },
    });
  });

  test.each(['relaxed/relaxed', 'simple/simple', 'relaxed/simple', 'simple/relaxed'])(
    'passes in the canonical form %s',
    async (canonicalization) => {
      const message = await signMessage(written({ body: 'Two  spaces \r\nand\tmore\r\n\r\n\r\n' }), {
        ...signing,
        canonicalization,
      });
      expect((await verify(delivered(message))).dkim.result).toBe('pass');
    },
  );

  test('Ed25519 passes', async () => {
    const edwards = createEdwardsKey();
    const message = await signMessage(written(), { ...signing, key: edwards, algorithm: 'ed25519-sha256' });
    const zone = { 'TXT s1._domainkey.berg.example': [edwards.record] };
    expect((await verify(delivered(message), { zone })).dkim.result).toBe('pass');
  });

  test('a message with single line feeds, as archives keep it, passes', async () => {
    const message = delivered(await signMessage(written(), signing)).replaceAll('\r\n', '\n');
    expect(results(await verify(message))).toBe('pass pass pass none');
  });

  test('an mbox separator on top is no part of it', async () => {
    const message = `From anna Tue Nov  3 10:00:00 2026\r\n${delivered(await signMessage(written(), signing))}`;
    expect(results(await verify(message))).toBe('pass pass pass none');
  });

  test('forwarded: SPF fails, the signature carries DMARC', async () => {
    const message = delivered(await signMessage(written(), signing), {
      ip: '198.51.100.7',
      mailFrom: 'bounce@list.example',
    });
    const found = await verify(message);
    expect(results(found)).toBe('pass pass pass none');
    expect(found.spf.domain).toBe('list.example');
    const kept = await verify(delivered(await signMessage(written(), signing), { ip: '198.51.100.7' }));
    expect(results(kept)).toBe('fail pass pass none');
  });

  test('a domain without policy is aligned by its signature', async () => {
    const found = await verify(delivered(await signMessage(written(), signing)), {
      zone: { 'TXT _dmarc.berg.example': [] },
    });
    expect(found).toMatchObject({ dmarc: { result: 'none', reason: 'no-record' }, aligned: true });
  });

  test('the empty MAIL FROM of a bounce is checked by its HELO', async () => {
    const zone = { 'TXT out.berg.example': ['v=spf1 a -all'], 'A out.berg.example': ['192.0.2.10'] };
    const found = await verify(delivered(written(), { mailFrom: '' }), { zone });
    expect(found.spf).toEqual({ result: 'pass', reason: 'verified', domain: 'out.berg.example' });
    expect(found.dmarc.result).toBe('pass');
  });
});

describe('W18: forged mail', () => {
  test('a changed body fails', async () => {
    const message = (await signMessage(written(), signing)).replace('Tuesday.', 'Friday, and pay.');
    const found = await verify(delivered(message, { ip: '203.0.113.66' }));
    expect(results(found)).toBe('fail fail fail none');
    expect(found.dkim.reason).toBe('body-changed');
    expect(found).toMatchObject({ dmarc: { policy: 'reject', reason: 'body-changed' }, aligned: false });
  });

  test('a changed subject fails', async () => {
    const message = (await signMessage(written(), signing)).replace('Subject: Tuesday', 'Subject: Invoice');
    expect((await verify(delivered(message))).dkim).toMatchObject({
      result: 'fail',
      reason: 'bad-signature',
    });
  });

  test('passing for another domain proves nothing about the author: DMARC fails', async () => {
    const message = await signMessage(written(), { ...signing, domain: 'evil.example', key: otherKey });
    const found = await verify(delivered(message, { ip: '203.0.113.66', mailFrom: 'x@evil.example' }));
    expect(results(found)).toBe('pass pass fail none');
    expect(found).toMatchObject({ dmarc: { reason: 'unaligned', policy: 'reject' }, aligned: false });
  });

  test('without papers DMARC fails where the session is known', async () => {
    const found = await verify(delivered(written(), { ip: '203.0.113.66' }));
    expect(found).toMatchObject({ dmarc: { result: 'fail', reason: 'not-signed' }, aligned: false });
  });

  test.each([
    ['two From fields', { headers: ['From: Eve <eve@evil.example>'] }],
    ['two authors of two domains', { from: 'anna@berg.example, eve@evil.example' }],
    ['two addresses in one', { from: '<anna@berg.example>, Eve <eve@evil.example>' }],
    ['a group of strangers', { from: 'All: anna@berg.example, eve@evil.example;' }],
  ])('H-100: %s fail closed, however well signed', async (_title, parts) => {
    const found = await verify(delivered(await signMessage(written(parts), signing)));
    expect(found).toMatchObject({ dmarc: { result: 'fail', reason: 'several-authors' }, aligned: false });
  });

  test('what was added behind the signed length voids the signature', async () => {
    const message = await signMessage(written({ body: 'Hello.' }), { ...signing, bodyLength: 8 });
    expect((await verify(delivered(message))).dkim.result).toBe('pass');
    await server?.close();
    const longer = await verify(delivered(`${message}Pay here.\r\n`, { ip: '203.0.113.66' }));
    expect(longer.dkim).toMatchObject({ result: 'fail', reason: 'partial-body' });
    expect(longer.dmarc.result).toBe('fail');
  });

  test('a signature that had expired when the message came fails, one that expired since passes', async () => {
    const hour = 60 * 60_000;
    const signedAt = new Date(NOW - 2 * hour);
    const expired = await signMessage(written(), { ...signing, signedAt, expires: new Date(NOW - hour) });
    expect((await verify(delivered(expired))).dkim).toMatchObject({ result: 'fail', reason: 'expired' });
    await server?.close();
    const later = await signMessage(written(), { ...signing, signedAt, expires: new Date(NOW + hour) });
    expect((await verify(delivered(later), { now: NOW + 24 * hour })).dkim.result).toBe('pass');
  });

  test('a key of 512 bits proves nothing', async () => {
    const weak = createRsaKey(512);
    const message = await signMessage(written(), { ...signing, key: weak });
    const found = await verify(delivered(message), {
      zone: { 'TXT s1._domainkey.berg.example': [weak.record] },
    });
    expect(found.dkim).toMatchObject({ result: 'fail', reason: 'weak-key' });
  });

  test('a signature that does not cover From proves nothing', async () => {
    const hash = createHash('sha256').update('See you on Tuesday.\r\n').digest('base64');
    const field = `DKIM-Signature: v=1; a=rsa-sha256; d=berg.example; s=s1; h=Subject; bh=${hash}; b=`;
    const proof = sign('sha256', Buffer.from(`Subject: Tuesday\r\n${field}`), key.privateKey).toString(
      'base64',
    );
    const message = `${field}${proof}\r\n${written()}`;
    expect((await verify(delivered(message))).dkim).toMatchObject({
      result: 'permerror',
      reason: 'malformed',
    });
  });

  test('a key that was taken back, and one that never was', async () => {
    const message = await signMessage(written(), signing);
    const zone = { 'TXT s1._domainkey.berg.example': ['v=DKIM1; p='] };
    expect((await verify(delivered(message), { zone })).dkim).toMatchObject({ result: 'permerror' });
    await server?.close();
    const none = { 'TXT s1._domainkey.berg.example': [] };
    expect((await verify(delivered(message), { zone: none })).dkim.reason).toBe('no-key');
  });
});

describe('the hop that SPF is about', () => {
  test('a trace below the provider’s own is the sender’s word', async () => {
    const forged = [
      'Return-Path: <anna@berg.example>',
      'Received: from out.berg.example (out.berg.example [192.0.2.10]) by mx.home.example with ESMTPS; Tue, 03 Nov 2026 10:00:01 +0000',
    ];
    const message = delivered([...forged, written()].join('\r\n'), {
      ip: '203.0.113.66',
      mailFrom: 'x@evil.example',
    });
    expect(await verify(message)).toMatchObject({
      hop: { ip: '203.0.113.66', mailFrom: 'x@evil.example' },
      dmarc: { result: 'fail' },
    });
  });

  test('without a trace of the own provider SPF is not verifiable, and DMARC rests on DKIM', async () => {
    const signed = await verify(await signMessage(written(), signing));
    expect(results(signed)).toBe('unknown pass pass none');
    expect(signed.noHop).toBe('no-received');
    await server?.close();
    const unsigned = await verify(delivered(written(), { ip: '203.0.113.66' }), {
      receivers: ['mx.other.example'],
    });
    expect(results(unsigned)).toBe('unknown none unknown none');
    expect(unsigned).toMatchObject({
      noHop: 'not-own-provider',
      dmarc: { reason: 'undecided', policy: 'reject' },
      notVerified: [
        { what: 'spf', why: 'not-verifiable' },
        { what: 'dmarc', why: 'not-verifiable' },
      ],
    });
  });

  test('long after delivery a failure proves nothing, a pass still does', async () => {
    const now = NOW + 30 * 24 * 60 * 60_000;
    const found = await verify(delivered(written(), { ip: '203.0.113.66' }), { now });
    expect(found).toMatchObject({ dmarc: { result: 'unknown', reason: 'too-old' }, aligned: undefined });
    await server?.close();
    const signed = await verify(delivered(await signMessage(written(), signing)), { now });
    expect(signed).toMatchObject({ dmarc: { result: 'pass' }, aligned: true });
  });
});

describe('ARC', () => {
  const passed = 'lists.example; dmarc=pass header.from=berg.example';

  async function listMail(footer: string): Promise<string> {
    const signed = await signMessage(written(), signing);
    const changed = signed.replace('Subject: Tuesday', 'Subject: [list] Tuesday') + footer;
    return seal(changed, { domain: 'list.example', key: otherKey, results: passed });
  }

  test('a list that changed the message vouches for what it received', async () => {
    const found = await verify(
      delivered(await listMail('-- \r\nThe list\r\n'), { ip: '198.51.100.7', mailFrom: 'l@list.example' }),
    );
    expect(results(found)).toBe('pass fail fail pass');
    expect(found.arc).toEqual({
      result: 'pass',
      reason: 'verified',
      sealers: ['list.example'],
      authorPassed: true,
    });
  });

  test('a message changed after the seal breaks the chain', async () => {
    const message = `${await listMail('')}Pay here.\r\n`;
    expect((await verify(delivered(message))).arc).toMatchObject({
      result: 'fail',
      sealers: [],
      authorPassed: false,
    });
  });

  test('a seal that speaks of another author vouches for nobody', async () => {
    const message = await seal(written(), {
      domain: 'list.example',
      key: otherKey,
      results: 'lists.example; dmarc=pass header.from=evil.example',
    });
    expect((await verify(delivered(message))).arc).toMatchObject({ result: 'pass', authorPassed: false });
  });
});

describe('a hostile DNS', () => {
  const others = { ip: '203.0.113.66' };

  test('more than ten look-ups of SPF are an error, not a pass', async () => {
    const names = Array.from({ length: 12 }, (_unused, at) => `s${String(at)}.berg.example`);
    const zone = Object.fromEntries([
      ['TXT berg.example', [`v=spf1 ${names.map((name) => `include:${name}`).join(' ')} +all`]],
      ...names.map((name) => [`TXT ${name}`, ['v=spf1 ip4:192.0.2.99 ?all']]),
    ]);
    expect((await verify(delivered(written(), others), { zone })).spf).toMatchObject({ result: 'permerror' });
  });

  test('more than two void look-ups are an error', async () => {
    const zone = {
      'TXT berg.example': [
        'v=spf1 a:v1.berg.example a:v2.berg.example a:v3.berg.example a:v4.berg.example +all',
      ],
    };
    expect((await verify(delivered(written(), others), { zone })).spf).toMatchObject({ result: 'permerror' });
  });

  test('SPF that includes itself ends', async () => {
    const zone = { 'TXT berg.example': ['v=spf1 include:berg.example +all'] };
    expect((await verify(delivered(written(), others), { zone })).spf).toMatchObject({ result: 'permerror' });
    expect(server?.questions.length).toBeLessThan(40);
  });

  test('names that point at each other end', async () => {
    const zone = {
      'TXT berg.example': [],
      'CNAME berg.example': ['loop.example'],
      'CNAME loop.example': ['berg.example'],
    };
    const found = await verify(delivered(written(), others), { zone });
    expect(found.spf.result).not.toBe('pass');
    expect(server?.questions.length).toBeLessThan(60);
  });

  test('an answer of 60 kB is no answer', async () => {
    const zone = { 'TXT berg.example': [`v=spf1 ${'ip4:192.0.2.1 '.repeat(4_000)} +all`] };
    expect((await verify(delivered(written(), others), { zone })).spf.result).toBe('temperror');
  });

  test('a policy of thousands of records is none', async () => {
    const zone = { 'TXT _dmarc.berg.example': Array.from({ length: 900 }, () => 'v=DMARC1; p=none') };
    expect((await verify(delivered(written(), others), { zone })).dmarc.policy).toBeUndefined();
  });

  test('garbage instead of answers verifies nothing', async () => {
    const zone = {
      'TXT berg.example': Buffer.from('ffffffffffffffffffff', 'hex'),
      'TXT _dmarc.berg.example': Buffer.from('8580000100ff0000000000', 'hex'),
    };
    const found = await verify(delivered(written(), others), { zone, questionLimitMs: 300 });
    expect(found.spf.result).toBe('temperror');
    expect(found.aligned).not.toBe(true);
  });

  test('a server that never answers costs the time limit and no more, and the report says so', async () => {
    const silent = ['TXT berg.example', 'TXT s1._domainkey.berg.example', 'TXT _dmarc.berg.example'];
    const zone = Object.fromEntries(silent.map((question) => [question, 'silent' as const]));
    const found = await verify(delivered(await signMessage(written(), signing)), { zone, timeLimitMs: 400 });
    expect(results(found)).toBe('temperror temperror temperror none');
    expect(found.aligned).toBeUndefined();
    expect(found.notVerified.map(({ what, why }) => `${what} ${why}`)).toEqual([
      'spf timed-out',
      'dkim timed-out',
      'dmarc timed-out',
    ]);
  });

  test('a server that fails is not taken for "there is none"', async () => {
    const zone = { 'TXT _dmarc.berg.example': 'failing' as const };
    expect((await verify(delivered(written(), others), { zone })).dmarc).toMatchObject({
      result: 'temperror',
    });
  });
});

describe('a hostile message', () => {
  test('of fifty signatures eight are looked at, the author’s own first', async () => {
    const own = await signMessage(written(), signing);
    const [field = ''] = own.split(/\r\n(?![ \t])/);
    const strangers = Array.from({ length: 50 }, (_unused, at) =>
      field.replace('d=berg.example', `d=d${String(at)}.evil.example`),
    );
    const found = await verify(delivered([...strangers, own].join('\r\n')));
    expect(found.dkim.signatures).toHaveLength(8);
    expect(found).toMatchObject({ dkim: { result: 'pass' }, aligned: true });
    expect(found.notVerified).toContainEqual({ what: 'dkim', why: 'limit' });
    expect(server?.questions.filter((question) => question.includes('_domainkey')).length).toBeLessThan(20);
  });

  test.each([
    ['a header section of a megabyte', `X-Long: ${'a'.repeat(1_048_576)}`],
    ['20,000 fields', 'X-Field: a\r\n'.repeat(20_000).trimEnd()],
    ['a folded field of 20,000 lines', `X-Folded: a${'\r\n a'.repeat(20_000)}`],
    ['a signature of 100 kB', `DKIM-Signature: v=1; ${'a'.repeat(100_000)}`],
  ])('%s is not verified', async (_title, header) => {
    const found = await verify(delivered(written({ headers: [header] })));
    expect(found.dkim).toMatchObject({ result: 'unknown', reason: 'too-large' });
    expect(found.notVerified).toHaveLength(4);
  });

  test.each([
    ['blanks', ' '],
    ['carriage returns', '\r'],
    ['tabs', '\t'],
  ])('a body of ten megabytes of %s is not verified', async (_title, blank) => {
    const message = (await signMessage(written(), signing)).replace('Tuesday.', blank.repeat(10_000_000));
    expect((await verify(delivered(message))).dkim).toMatchObject({ result: 'unknown', reason: 'too-large' });
  });

  test('S19: no bytes at all, and bytes that are no message', async () => {
    expect(results(await verify(''))).toBe('unknown none none none');
    await server?.close();
    expect((await verify('\0\r\r\n\n:::\xff')).aligned).not.toBe(true);
  });
});
