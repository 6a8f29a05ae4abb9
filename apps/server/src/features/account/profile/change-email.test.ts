/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { describe, expect, test } from 'vitest';
import type { TestBrowser } from '../../../testing/test-browser.ts';
import { linkOf } from '../../../testing/test-postern.ts';
import { HOUR_MS, MINUTE_MS } from '../../../testing/test-time.ts';
import { startTimedPostern } from '../../../testing/timed-postern.ts';
import { mailedCode, mailTo, refusal } from '../testing/people.ts';

const { postern, time } = await startTimedPostern();

async function move(person: TestBrowser, email: string): Promise<{ readonly undo: string }> {
  const before = postern.mails.length;
  const { email: old } = await person.call(routes.profile);
  const { cid } = await person.call(routes.startEmailChange, { body: { email } });
  const code = mailedCode(await mailTo(postern, email, before));
  await person.call(routes.confirmEmailChange, { body: { cid, code } });
  const undo = linkOf(await mailTo(postern, old, before));
  return { undo: new URL(undo).hash.slice('#t='.length) };
}

const undo = (token: string): Promise<Response> =>
  postern.browser().form('/account/undo-address', { t: token });

describe('A20 T-45: a change of address', () => {
  test('needs a step-up, and without one is refused with what is missing', async () => {
    const ann = await postern.signedIn('ann@example.org');
    time.advance(HOUR_MS);
    expect(await refusal(ann.json('POST', '/api/v1/me/email', { email: 'ann@new.example' }))).toEqual([
      403,
      'step_up_needed',
    ]);
  });

  test('T-86: the new address signs in, the former does not, and other sessions end', async () => {
    const bob = await postern.signedIn('bob@example.org');
    time.advance(2 * MINUTE_MS);
    const elsewhere = await postern.signedIn('bob@example.org');
    const before = bob.cookieHeader();
    await move(bob, 'bob@new.example');
    expect((await bob.call(routes.profile)).email).toBe('bob@new.example');
    expect((await elsewhere.get('/api/v1/me')).status).toBe(401);
    expect(bob.cookieHeader()).not.toBe(before);
    time.advance(2 * MINUTE_MS);
    const again = await postern.signedIn('bob@new.example');
    expect((await again.call(routes.me)).user.id).toBe((await bob.call(routes.me)).user.id);
  });

  test('the link of the mail does the same, in the browser that asked; looking at it changes nothing', async () => {
    const lea = await postern.signedIn('lea@example.org');
    time.advance(2 * MINUTE_MS);
    const elsewhere = await postern.signedIn('lea@example.org');
    const before = postern.mails.length;
    await lea.call(routes.startEmailChange, { body: { email: 'lea@new.example' } });
    const mail = await mailTo(postern, 'lea@new.example', before);
    const link = new URL(linkOf(mail));
    expect((await lea.get(link.pathname)).status).toBe(200);
    expect((await lea.call(routes.profile)).email).toBe('lea@example.org');
    const stranger = await elsewhere.form(link.pathname, { t: link.hash.slice('#t='.length) });
    expect(stranger.status).toBe(409);
    const done = await lea.form(link.pathname, { t: link.hash.slice('#t='.length) });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/settings/profile?changed=address']);
    expect((await lea.call(routes.profile)).email).toBe('lea@new.example');
    expect((await elsewhere.get('/api/v1/me')).status).toBe(401);
  });

  test('the former address undoes it within 72 hours: it is back, everybody is out, and later undos are dead', async () => {
    const cleo = await postern.signedIn('cleo@example.org');
    const first = await move(cleo, 'cleo@two.example');
    time.advance(11 * 60_000);
    const thief = await postern.signedIn('cleo@two.example');
    const second = await move(thief, 'cleo@three.example');
    time.advance(48 * HOUR_MS);
    expect((await undo(first.undo)).status).toBe(200);
    expect((await thief.get('/api/v1/me')).status).toBe(401);
    expect((await cleo.get('/api/v1/me')).status).toBe(401);
    expect((await undo(second.undo)).status).toBe(410);
    const back = await postern.signedIn('cleo@example.org');
    const { entries } = await back.call(routes.history);
    expect(entries.map(({ type }) => type)).toContain('email.change_undone');
  });

  test('looking at the undo page changes nothing, and the link works once and for 72 hours', async () => {
    const dora = await postern.signedIn('dora@example.org');
    const { undo: token } = await move(dora, 'dora@new.example');
    const page = await postern.browser().get('/account/undo-address');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Take it back')]);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect((await dora.call(routes.profile)).email).toBe('dora@new.example');
    expect((await undo(token)).status).toBe(200);
    expect((await undo(token)).status).toBe(410);
    const emil = await postern.signedIn('emil@example.org');
    const late = await move(emil, 'emil@new.example');
    time.advance(73 * HOUR_MS);
    expect((await undo(late.undo)).status).toBe(410);
    for (const wrong of ['', 'x'.repeat(43), '../../x']) expect((await undo(wrong)).status).toBe(410);
  });

  test('T-40: an address of somebody else gets the same answer, and no mail', async () => {
    await postern.signedIn('taken@example.org');
    time.advance(2 * MINUTE_MS);
    const fay = await postern.signedIn('fay@example.org');
    const before = postern.mails.length;
    const free = await fay.call(routes.startEmailChange, { body: { email: 'free@example.org' } });
    await mailTo(postern, 'free@example.org', before);
    const mails = postern.mails.length;
    const taken = await fay.call(routes.startEmailChange, { body: { email: 'taken@example.org' } });
    expect(Object.keys(taken)).toEqual(Object.keys(free));
    expect(postern.mails.slice(mails).join()).not.toContain('taken@example.org');
  });

  test('the former address is nobody else’s while it can be taken back', async () => {
    const gil = await postern.signedIn('gil@example.org');
    const { undo: token } = await move(gil, 'gil@new.example');
    time.advance(2 * MINUTE_MS);
    const other = await postern.signedIn('other@example.org');
    const mails = postern.mails.length;
    await other.call(routes.startEmailChange, { body: { email: 'gil@example.org' } });
    time.advance(2 * MINUTE_MS);
    const stranger = postern.browser();
    await stranger.form('/sign-in', { email: 'gil@example.org' });
    expect((await stranger.get('/sign-in/check-mail')).status).toBe(200);
    expect(postern.mails.slice(mails).join()).not.toContain('Mail to gil@example.org');
    expect((await undo(token)).status).toBe(200);
  });

  test('the code works only for who asked, and bad input is refused by its field', async () => {
    const hal = await postern.signedIn('hal@example.org');
    const ida = await postern.signedIn('ida@example.org');
    const before = postern.mails.length;
    const { cid } = await hal.call(routes.startEmailChange, { body: { email: 'hal@new.example' } });
    const code = mailedCode(await mailTo(postern, 'hal@new.example', before));
    expect((await ida.json('POST', '/api/v1/me/email/confirm', { cid, code })).status).toBe(400);
    expect((await ida.call(routes.profile)).email).toBe('ida@example.org');
    const wrong = await hal.json('POST', '/api/v1/me/email', { email: 'hal@@new' });
    expect([wrong.status, JSON.stringify(await wrong.json())]).toEqual([
      400,
      expect.stringContaining('"path":"email"'),
    ]);
  });
});

describe('A21: names and the user name', () => {
  test('names change; the user name is set once, and is one person’s', async () => {
    const jon = await postern.signedIn('jon@example.org');
    const named = await jon.call(routes.changeProfile, {
      body: { firstName: ' Jón ', lastName: 'Bergsson', username: 'Jon.B' },
    });
    expect(named).toMatchObject({ firstName: 'Jón', lastName: 'Bergsson', username: 'jon.b' });
    expect(await refusal(jon.json('PATCH', '/api/v1/me/profile', { username: 'jonny' }))).toEqual([
      409,
      'username_set',
    ]);
    const kim = await postern.signedIn('kim@example.org');
    expect(await refusal(kim.json('PATCH', '/api/v1/me/profile', { username: 'JON.B' }))).toEqual([
      409,
      'username_taken',
    ]);
  });

  test.each([
    ['username', 'a@b'],
    ['username', '-x'],
    ['firstName', 'Eve\u202Egnp.exe'],
    ['lastName', 'line\nbreak'],
    ['email', 'me@evil.example'],
    ['isAdministrator', true],
  ])('%s: %j is refused by its name', async (field, value) => {
    const liv = await postern.signedIn(
      `liv-${field.toLowerCase()}-${String(String(value).length)}@example.org`,
    );
    const answer = await liv.json('PATCH', '/api/v1/me/profile', { [field]: value });
    expect([answer.status, JSON.stringify(await answer.json())]).toEqual([
      400,
      expect.stringContaining(field),
    ]);
  });
});
