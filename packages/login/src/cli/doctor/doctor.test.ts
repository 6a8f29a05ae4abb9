import { generateKeyPairSync } from 'node:crypto';
import { createKeyring, generateKey } from '@postern/keyring';
import type { Key } from '@postern/keyring';
import { describe, expect, test } from 'vitest';
import { createLogin } from '../../create-login.ts';
import { DAY_MS } from '../../clock.ts';
import type { Login } from '../../login.ts';
import { smtp } from '../../mailers/smtp.ts';
import { smtpSink } from '../../mailers/testing/smtp-sink.ts';
import { memoryStore } from '../../stores/memory/memory-store.ts';
import type { Store } from '../../store.ts';
import type { TxtResolver } from './check-mail-dns.ts';
import type { SampleRequest } from './check-proxies.ts';
import { runDoctor } from './run-doctor.ts';
import type { DoctorOptions } from './run-doctor.ts';

const NOW = Date.UTC(2026, 10, 21, 12);

interface SiteOptions {
  readonly keys?: readonly Key[];
  readonly store?: Store;
  readonly publicUrl?: string;
  readonly now?: number;
}

function site({ keys, store, publicUrl = 'https://mail.example.org', now = NOW }: SiteOptions = {}): Login {
  return createLogin({
    publicUrl,
    insecureDev: true,
    keyring: createKeyring(keys ?? [generateKey('general', NOW), generateKey('index', NOW)]),
    store: store ?? memoryStore(),
    users: { find: () => Promise.resolve(undefined), create: () => Promise.resolve({ id: 'u' }) },
    deliver: () => Promise.resolve(),
    clock: { now: () => now },
  });
}

/** `level check` of every finding, or of those of one check with its advice told to be there. */
async function levels(login: Login, check: string, options: DoctorOptions = {}): Promise<readonly string[]> {
  const findings = await runDoctor(login, options);
  for (const { level, advice } of findings) expect(advice !== undefined).toBe(level !== 'ok');
  return findings.filter((finding) => finding.check === check).map(({ level }) => level);
}

async function messages(login: Login, check: string, options: DoctorOptions = {}): Promise<string> {
  const findings = await runDoctor(login, options);
  return findings
    .filter((finding) => finding.check === check)
    .map(({ message }) => message)
    .join('\n');
}

function dns(records: Readonly<Record<string, readonly string[]>>): TxtResolver {
  return {
    resolveTxt(name) {
      const found = records[name];
      if (found === undefined) return Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' }));
      // As the DNS has it: long records come in pieces of 255 characters.
      return Promise.resolve(found.map((text) => text.match(/.{1,255}/gs) ?? []));
    },
  };
}

function rsaRecord(bits: number): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return `v=DKIM1; k=rsa; p=${publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}`;
}

describe('the doctor on keys', () => {
  test('a fresh ring with an index key is well', async () => {
    for (const check of ['keys', 'key age', 'key rotation', 'index key']) {
      expect(await levels(site(), check), check).toEqual(['ok']);
    }
  });

  test('an old key, one without a day, three live keys and a sealing index key are named', async () => {
    const old = generateKey('general', NOW - 400 * DAY_MS);
    expect(await levels(site({ keys: [old] }), 'key age')).toEqual(['warn']);
    expect(await levels(site({ keys: [old] }), 'index key')).toEqual(['warn']);
    expect(await levels(site({ keys: [generateKey()] }), 'key age')).toEqual(['warn']);
    expect(await levels(site({ keys: [generateKey(), generateKey(), old] }), 'key rotation')).toEqual([
      'warn',
    ]);
    const indexes = [generateKey('general', NOW), generateKey('index'), generateKey('index')];
    expect(await messages(site({ keys: indexes }), 'index key')).toMatch(/^2 index keys/);
  });
});

describe('the doctor on the store', () => {
  test('T-03: a store that lets two racers spend one challenge fails', async () => {
    const good = memoryStore();
    expect(await levels(site({ store: good }), 'race')).toEqual(['ok']);
    const racy: Store = {
      ...good,
      challenges: {
        ...good.challenges,
        // Looks, waits, then writes: what a store must not do.
        async consume(id, purpose, proof, now) {
          const row = await good.challenges.find(id);
          await Promise.resolve();
          await good.challenges.consume(id, purpose, proof, now);
          return row?.consumedAt === undefined ? row : undefined;
        },
      },
    };
    expect(await levels(site({ store: racy }), 'race')).toEqual(['fail']);
    expect(await messages(site({ store: racy }), 'race')).toContain('60 of them got it');
  });

  test('a store that forgets, and one that does not answer, fail without a throw', async () => {
    const good = memoryStore();
    const forgetful: Store = { ...good, counters: { ...good.counters, peek: () => Promise.resolve(0) } };
    expect(await levels(site({ store: forgetful }), 'store')).toEqual(['fail']);
    const down = Object.assign(new Error('connect postgres://login:secret@db'), { code: 'ECONNREFUSED' });
    const broken: Store = { ...good, counters: { ...good.counters, hit: () => Promise.reject(down) } };
    expect(await messages(site({ store: broken }), 'store')).toBe(
      'The store does not answer (ECONNREFUSED).',
    );
  });

  test('nothing of a look is left after a sweep', async () => {
    const store = memoryStore();
    const login = site({ store });
    await runDoctor(login);
    expect(await store.sweep(NOW + 3 * DAY_MS)).toBe(1);
  });
});

describe('the doctor on clocks', () => {
  test.each([
    ['the same time', 0, 'ok'],
    ['10 s ahead', 10_000, 'warn'],
    ['10 s behind', -10_000, 'warn'],
    ['a minute behind, in which second-factor codes fail', -60_000, 'fail'],
  ])('%s', async (_, skew, level) => {
    const clocks = [{ name: 'the database server', now: () => Promise.resolve(NOW + skew) }];
    expect(await levels(site(), 'clock', { clocks })).toEqual([level]);
  });

  test('a machine that believes it is 1970, and another clock that does not answer', async () => {
    expect(await levels(site({ now: 5_000 }), 'clock')).toEqual(['fail']);
    const clocks = [{ name: 'x', now: () => Promise.reject(new Error('down')) }];
    expect(await levels(site(), 'clock', { clocks })).toEqual(['warn']);
  });
});

describe('the doctor on mail DNS', () => {
  const mail = { domain: 'mail.example.org', dkimSelector: 's1' };
  const good = {
    'mail.example.org': ['other=1', 'v=spf1 include:_spf.example.net -all'],
    's1._domainkey.mail.example.org': [rsaRecord(2048)],
    '_dmarc.example.org': ['v=DMARC1; p=reject'],
  };

  test('SPF, DKIM, and a DMARC record of the parent are well', async () => {
    const options = { mail, resolver: dns(good) };
    for (const check of ['SPF', 'DKIM', 'DMARC'])
      expect(await levels(site(), check, options)).toEqual(['ok']);
  });

  test.each([
    ['SPF', 'none', { 'mail.example.org': ['hello'] }, 'fail'],
    ['SPF', 'two', { 'mail.example.org': ['v=spf1 -all', 'v=spf1 mx -all'] }, 'fail'],
    ['SPF', '+all', { 'mail.example.org': ['v=spf1 +all'] }, 'fail'],
    ['SPF', 'bare all', { 'mail.example.org': ['v=spf1 mx all'] }, 'fail'],
    ['SPF', 'without an end', { 'mail.example.org': ['v=spf1 mx'] }, 'warn'],
    ['DKIM', 'no key', { 's1._domainkey.mail.example.org': ['hello'] }, 'fail'],
    ['DKIM', 'a withdrawn key', { 's1._domainkey.mail.example.org': ['v=DKIM1; p='] }, 'fail'],
    ['DKIM', 'a broken key', { 's1._domainkey.mail.example.org': ['v=DKIM1; p=AAAA'] }, 'fail'],
    ['DKIM', 'a short key', { 's1._domainkey.mail.example.org': [rsaRecord(1024)] }, 'warn'],
    [
      'DKIM',
      'an Ed25519 key',
      {
        's1._domainkey.mail.example.org': [
          'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
        ],
      },
      'ok',
    ],
    ['DMARC', 'a policy that does nothing', { '_dmarc.example.org': ['v=DMARC1; p=none'] }, 'warn'],
    [
      'DMARC',
      'a parent that spares its sub-domains',
      { '_dmarc.example.org': ['v=DMARC1; p=reject; sp=none'] },
      'warn',
    ],
    ['DMARC', 'none', { '_dmarc.example.org': ['hello'] }, 'warn'],
  ])('%s: %s', async (check, _, records, level) => {
    const resolver = dns({ ...good, ...records });
    expect(await levels(site(), check, { mail, resolver })).toEqual([level]);
  });

  test('a DNS that does not answer is a warning, and no selector is one too', async () => {
    const resolver: TxtResolver = {
      resolveTxt: () => Promise.reject(Object.assign(new Error('timeout'), { code: 'ETIMEOUT' })),
    };
    for (const check of ['SPF', 'DKIM', 'DMARC']) {
      expect(await levels(site(), check, { mail, resolver })).toEqual(['warn']);
    }
    const options = { mail: { domain: 'mail.example.org' }, resolver: dns(good) };
    expect(await levels(site(), 'DKIM', options)).toEqual(['warn']);
  });
});

describe('the doctor on proxies', () => {
  const from = (peer: string, headers: SampleRequest['headers']): SampleRequest => ({ peer, headers });

  test.each([
    [
      'a declared proxy that names the visitor',
      ['10.0.0.7'],
      from('10.0.0.7', { 'x-forwarded-for': '203.0.113.9' }),
      'ok',
    ],
    ['a proxy that was not declared', [], from('10.0.0.7', { 'x-forwarded-for': '203.0.113.9' }), 'fail'],
    [
      'a stranger who forges the header',
      [],
      from('198.51.100.4', { 'x-forwarded-for': '203.0.113.9' }),
      'warn',
    ],
    [
      'a declared proxy without the header',
      ['10.0.0.7'],
      from('10.0.0.7', { forwarded: 'for=203.0.113.9' }),
      'fail',
    ],
    [
      'a second proxy on the way',
      ['10.0.0.7'],
      from('10.0.0.7', { 'x-forwarded-for': '203.0.113.9, 10.0.0.8' }),
      'warn',
    ],
    ['no proxy at all', [], from('203.0.113.9', {}), 'ok'],
    ['a list that trusts the Internet', ['::ffff:10.0.0.0/8'], undefined, 'fail'],
    ['nothing to compare with', ['10.0.0.7'], undefined, 'warn'],
    ['a peer that is no address', [], from('localhost', {}), 'fail'],
  ])('%s', async (_, trustedProxies, sample, level) => {
    const options = { trustedProxies, ...(sample === undefined ? {} : { sample }) };
    expect(await levels(site(), 'proxies', options)).toEqual([level]);
  });

  test('another host name and plain http are named', async () => {
    const sample = from('203.0.113.9', { host: 'evil.example', 'x-forwarded-proto': 'http' });
    expect(await levels(site(), 'host', { sample })).toEqual(['warn', 'warn']);
    expect(
      await levels(site(), 'host', { sample: from('203.0.113.9', { host: 'mail.example.org' }) }),
    ).toEqual([]);
  });
});

describe('the doctor on the mailer', () => {
  const send = (): Promise<void> => Promise.reject(new Error('the doctor must not send'));

  test.each([
    ['one that signs in', { send, verify: () => Promise.resolve() }, 'ok'],
    ['one that is refused', { send, verify: () => Promise.reject(new Error('535 login:hunter2')) }, 'fail'],
    ['one that cannot be tried', { send }, 'warn'],
    ['one that shows secrets', { send, showsSecrets: true }, 'warn'],
    ['none', undefined, 'warn'],
  ])('%s', async (_, mailer, level) => {
    const options = mailer === undefined ? {} : { mailer };
    expect(await levels(site(), 'mailer', options)).toEqual([level]);
    expect(await messages(site(), 'mailer', options)).not.toContain('hunter2');
  });

  test('http on a loopback name is a warning', async () => {
    expect(await levels(site({ publicUrl: 'http://localhost:3000' }), 'public URL')).toEqual(['warn']);
  });
});

describe('the doctor on a real mail server', () => {
  test('signs in without sending, and names the code where nobody listens', async () => {
    const sink = await smtpSink();
    const from = 'Example <login@example.org>';
    const mailer = smtp(sink.url, { from });
    expect(await levels(site(), 'mailer', { mailer })).toEqual(['ok']);
    expect(sink.mails).toEqual([]);
    await sink.close();
    expect(await levels(site(), 'mailer', { mailer })).toEqual(['fail']);
    await mailer.close?.();
  });
});
