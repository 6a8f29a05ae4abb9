/** Real: imapflow, TLS and STARTTLS, Dovecot. The dial port goes straight to loopback. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dovecot, startDovecot } from '../../../tools/dovecot/dovecot.ts';
import { testLogin } from './test-login.ts';
import { accountOn, dialLoopback, expectFailure, letter } from './testing/loopback.ts';
import type { LoginOutcome, MailAccount } from './types.ts';

let dovecot: Dovecot;

beforeAll(async () => {
  dovecot = await startDovecot({ users: { anna: 'correct horse' } });
  dovecot.deliverMany('anna', 'INBOX', 3, () => letter());
});

afterAll(() => dovecot.stop());

function tryLogin(
  changes: Partial<MailAccount> = {},
  authorities: readonly string[] = [dovecot.ca],
): Promise<LoginOutcome> {
  const port =
    changes.security === undefined || changes.security === 'tls' ? dovecot.ports.tls : dovecot.ports.plain;
  return testLogin(accountOn(port, changes), {
    dial: dialLoopback,
    trust: { extraAuthorities: authorities },
    timeoutMs: 10_000,
  });
}

describe('M05: the connection test', () => {
  test.each(['tls', 'starttls', 'plain-loopback'] as const)(
    'tells folders, messages and where the inbox ends over %s',
    async (security) => {
      expect(await tryLogin({ security })).toEqual({
        outcome: 'ok',
        folders: 5,
        inboxMessages: 3,
        inboxCursor: { uidValidity: expect.any(Number), lastUid: 3 },
      });
    },
  );

  test("says that the password was rejected, with the server's words", async () => {
    const tested = await tryLogin({ password: () => 'wrong' });
    expect(tested).toMatchObject({
      failure: { code: 'auth-rejected', serverText: 'Authentication failed.' },
    });
  });

  test.each(['tls', 'starttls'] as const)(
    'M15: refuses a certificate nobody vouches for, over %s',
    async (security) => {
      expect(expectFailure(await tryLogin({ security }, []))).toBe('tls-untrusted');
    },
  );

  test('says that nothing answers, that a name is unknown, and that time is up', async () => {
    const withCode = (code: string) => (): Promise<never> =>
      Promise.reject(Object.assign(new Error(code), { code }));
    const codes = [
      'ECONNREFUSED',
      'ENOTFOUND',
      'EGRESS_REFUSED',
      'EGRESS_UNREACHABLE',
      'EGRESS_TIMEOUT',
      'EGRESS_BUDGET',
    ];
    const answers = await Promise.all(
      codes.map((code) => testLogin(accountOn(993), { dial: withCode(code), timeoutMs: 1_000 })),
    );
    expect(answers.map(expectFailure)).toEqual([
      'connect-refused',
      'host-unknown',
      'host-refused-by-policy',
      'host-unknown',
      'timeout',
      'throttled',
    ]);
    const never = testLogin(accountOn(993), { dial: () => new Promise(() => undefined), timeoutMs: 50 });
    expect(expectFailure(await never)).toBe('timeout');
  });

  test('a dial that ends after its time is not left open', async () => {
    const dialled = Promise.withResolvers<Awaited<ReturnType<typeof dialLoopback>>>();
    const late = testLogin(accountOn(dovecot.ports.tls), {
      timeoutMs: 50,
      dial: async (target, signal) => {
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        const socket = await dialLoopback(target);
        dialled.resolve(socket);
        return socket;
      },
    });
    expect(expectFailure(await late)).toBe('timeout');
    await expect.poll(async () => (await dialled.promise).destroyed).toBe(true);
  });

  test('what is thrown while opening the password is a bug of ours and stays one', async () => {
    const password = (): string => {
      throw new TypeError('the seal does not open');
    };
    await expect(tryLogin({ password })).rejects.toThrow(TypeError);
  });
});
