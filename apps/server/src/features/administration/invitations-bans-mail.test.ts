/** Real here: HTTP, SQLite on disk, SMTP over a socket. Step-ups are written into the session. */
import { Problem, routes } from '@postern/contracts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSmtpSink } from '../../infrastructure/mailer/testing/smtp-sink.ts';
import { raiseSessions } from '../../testing/second-factor.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { codeOf, linkOf, nextMail, startTestPostern, until } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import { createTime, DAY_MS } from '../../testing/test-time.ts';
import type { TestTime } from '../../testing/test-time.ts';

const ADMIN = 'ann@example.org';
let postern: TestPostern;
let ann: TestBrowser;
let time: TestTime;

beforeEach(async () => {
  time = createTime();
  postern = await startTestPostern({
    environment: { POSTERN_SIGN_UP: 'closed' },
    clock: time,
  });
  ann = await postern.signedIn(ADMIN);
  await raiseSessions(postern, { email: ADMIN, until: Date.now() + 365 * DAY_MS });
});

afterEach(async () => {
  await postern.stop();
});

/** Takes an invitation as a person would: the link, the form, the code. False: no mail came. */
async function take(url: string, email: string): Promise<boolean> {
  const person = postern.browser();
  const before = postern.mails.length;
  const grant = new URL(url).hash.slice('#t='.length);
  const started = await person.form('/sign-in', { email, grant });
  if (started.status !== 303) return false;
  const page = await (await person.get('/sign-in/check-mail')).text();
  const cid = /name="cid" value="([^"]+)"/.exec(page)?.[1] ?? '';
  // Whether or not a mail is sent, the answer is the same: a stranger's mail is looked for and not found.
  const mail = await Promise.race([
    nextMail(postern.mails, before),
    new Promise<undefined>((resolve) => {
      setTimeout(resolve, 1_500, undefined);
    }),
  ]);
  if (mail === undefined) return false;
  return (await person.form('/sign-in/code', { cid, code: codeOf(mail) })).status === 303;
}

const states = async (): Promise<readonly string[]> =>
  (await ann.call(routes.adminInvitations)).invitations.map(({ state }) => state);

describe('invitations', () => {
  test('one for an address is mailed there, lets that address in and nobody else, and shows what became of it', async () => {
    const before = postern.mails.length;
    const issued = await ann.call(routes.adminInvite, { body: { email: 'Cleo@Example.org', days: 2 } });
    expect(issued.url).toBeUndefined();
    const mail = await nextMail(postern.mails, before);
    expect(mail).toContain('Mail to cleo@example.org');
    expect(await take(linkOf(mail), 'eve@example.org')).toBe(false);
    expect(await states()).toEqual(['open']);
    expect(await take(linkOf(mail), 'cleo@example.org')).toBe(true);
    expect(await states()).toEqual(['used']);
    const again = await ann.json('POST', '/api/v1/admin/invitations', { email: 'cleo@example.org', days: 2 });
    expect(Problem.parse(await again.json()).code).toBe('account_exists');
  });

  test('one without an address is shown once; making it anew ends the old link; revoked it opens nothing', async () => {
    const { url: old = '', invitation } = await ann.call(routes.adminInvite, { body: { days: 1 } });
    const params = { invitationId: invitation.id };
    const { url = '' } = await ann.call(routes.adminResendInvitation, { params });
    expect(url).not.toBe(old);
    expect(await take(old, 'eve@example.org')).toBe(false);
    expect(await states()).toEqual(['open']);
    await ann.call(routes.adminRevokeInvitation, { params });
    expect(await take(url, 'eve@example.org')).toBe(false);
    expect(await states()).toEqual(['revoked']);
    const gone = await ann.json('DELETE', `/api/v1/admin/invitations/${invitation.id}`);
    expect(gone.status).toBe(409);
    const listed = JSON.stringify(await ann.call(routes.adminInvitations));
    expect(listed).not.toContain('#t=');
  });

  test('O13: one that nobody uses ends by itself, and is forgotten a month later', async () => {
    await ann.call(routes.adminInvite, { body: { days: 1 } });
    time.advance(1.5 * DAY_MS);
    expect(await states()).toEqual(['expired']);
  });

  test('wrong input is refused by its name', async () => {
    for (const [body, field] of [
      [{ email: 'not an address', days: 1 }, 'email'],
      [{ days: 0 }, 'days'],
      [{ days: 31 }, 'days'],
    ] as const) {
      const refused = await ann.json('POST', '/api/v1/admin/invitations', body);
      const { fields } = Problem.parse(await refused.json());
      expect([refused.status, fields?.[0]?.path]).toEqual([400, field]);
    }
  });
});

describe('H13: bans', () => {
  test('one by hand keeps a network out until it is lifted; its evidence and end are shown', async () => {
    // The second browser of this Postern.
    const banned = postern.browser();
    const network = '198.51.0.2';
    const ask = async (): Promise<number> =>
      (await banned.form('/sign-in', { email: 'eve@example.org' })).status;
    const ban = await ann.call(routes.adminAddBan, { body: { network, hours: 24 } });
    expect(ban).toMatchObject({ network, state: 'active', isManual: true, evidence: [] });
    expect(await ask()).toBe(429);
    const params = { banId: ban.id };
    await ann.call(routes.adminExtendBan, { params, body: { hours: 1 } });
    const [listed] = (await ann.call(routes.adminBans)).bans;
    const hours = (Date.parse(listed?.expiresAt ?? '') - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(1);
    await ann.call(routes.adminLiftBan, { params });
    expect((await ann.call(routes.adminBans)).bans[0]?.state).toBe('lifted');
    expect(await ask()).toBe(303);
    expect((await ann.json('POST', `/api/v1/admin/bans/${ban.id}/lift`)).status).toBe(404);
  });

  test('what is no network, too long, or one’s own network is refused in words', async () => {
    for (const [body, status] of [
      [{ network: 'example.org', hours: 1 }, 400],
      [{ network: '198.51.100.0/8', hours: 1 }, 400],
      [{ network: '203.0.113.7', hours: 169 }, 400],
      [{ network: '203.0.113.7', hours: 0 }, 400],
      // Ann's browser is the first one of this Postern.
      [{ network: '198.51.0.1', hours: 1 }, 409],
      [{ network: '198.51.0.0/24', hours: 1 }, 409],
    ] as const) {
      const refused = await ann.json('POST', '/api/v1/admin/bans', body);
      expect([body, refused.status]).toEqual([body, status]);
    }
  });
});

test('A03: what waits in the outgoing mail is told with its reason, masked and without a word of the mail, and is tried again', async () => {
  const sink = await startSmtpSink();
  const other = await startTestPostern({ environment: { SMTP_URL: sink.url } });
  try {
    const person = other.browser();
    const first = other.browser();
    // The first account, by the set-up link: its mail is taken.
    const grant = new URL(other.postern.setupUrl ?? '').hash.slice('#t='.length);
    await first.form('/sign-in', { email: ADMIN, grant });
    const mail = await until('a mail', () => sink.taken[0]);
    const page = await (await first.get('/sign-in/check-mail')).text();
    const cid = /name="cid" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await first.form('/sign-in/code', { cid, code: codeOf(mail.data) });
    await raiseSessions(other, { email: ADMIN });

    sink.refuse(2);
    await person.form('/sign-in', { email: 'somebody@quokka.example' });
    const state = await until('a mail that waits', async () => {
      const now = await first.call(routes.adminOutgoingMail);
      return (now.mails[0]?.attempts ?? 0) > 0 ? now : undefined;
    });
    expect(state).toMatchObject({ transport: 'smtp', waiting: 1, server: new URL(sink.url).host });
    expect(state.mails[0]).toMatchObject({
      to: 's•••@q•••.example',
      lastError: 'The mail server asked to try again later.',
    });
    expect(JSON.stringify(state)).not.toMatch(/quokka|Sign in|somebody/);
    await first.call(routes.adminRetryMail);
    await until('no mail that waits', async () => {
      const { waiting } = await first.call(routes.adminRetryMail);
      return waiting === 0 ? true : undefined;
    });
    expect(await first.call(routes.adminOutgoingMail)).toMatchObject({ waiting: 0, sent: 2 });
  } finally {
    await other.stop();
    await sink.close();
  }
});
