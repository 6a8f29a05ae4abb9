/** Real here: HTTP, SQLite on disk, Dovecot over TLS, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../../tools/dovecot/dovecot.ts';
import type { TestBrowser } from '../../../testing/test-browser.ts';
import { mailboxOf, startPosternFor, startTestMail } from '../../../testing/test-mail.ts';
import type { TestPostern } from '../../../testing/test-postern.ts';
import { createTime, HOUR_MS, MINUTE_MS } from '../../../testing/test-time.ts';
import { mailedCode, mailTo, refusal } from '../testing/people.ts';

const time = createTime();
let dovecot: Dovecot;
let postern: TestPostern;

beforeAll(async () => {
  dovecot = await startTestMail(['ann', 'bob', 'cleo']);
  postern = await startPosternFor(dovecot, { clock: time });
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

async function setOutside(person: TestBrowser, email: string): Promise<void> {
  time.advance(2 * MINUTE_MS);
  const before = postern.mails.length;
  const { cid } = await person.call(routes.startOutsideAddress, { body: { email } });
  const code = mailedCode(await mailTo(postern, email, before));
  await person.call(routes.confirmOutsideAddress, { body: { cid, code } });
}

describe('a mailbox readable inside the portal is never a second or step-up factor', () => {
  test('one that is connected is refused as the address outside, in every spelling', async () => {
    const ann = await postern.signedIn('ann@example.org');
    await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Personal') });
    for (const email of ['ann@test.example', 'Ann@TEST.example', 'ann+codes@test.example']) {
      const answer = ann.json('POST', '/api/v1/me/outside-address', { email });
      expect([email, await refusal(answer)]).toEqual([email, [422, 'address_inside']]);
    }
    const own = await ann.json('POST', '/api/v1/me/outside-address', { email: 'ann@example.org' });
    expect([own.status, await own.text()]).toEqual([400, expect.stringContaining('sign in with')]);
  });

  test('one that is connected later is no factor from that moment: no code goes there, and the page says why', async () => {
    const bob = await postern.signedIn('bob@example.org');
    await setOutside(bob, 'bob@test.example');
    expect((await bob.call(routes.security)).outside).toEqual({ email: 'bob@test.example' });
    time.advance(HOUR_MS);
    expect(await bob.call(routes.stepUpWays)).toMatchObject({ methods: ['mail'] });

    const body = mailboxOf(dovecot, 'bob', 'Personal');
    expect(await refusal(bob.json('POST', '/api/v1/mailboxes', body))).toEqual([403, 'step_up_needed']);
    const asked = postern.mails.length;
    const { cid } = await bob.call(routes.stepUpMail);
    const code = mailedCode(await mailTo(postern, 'bob@test.example', asked));
    await bob.call(routes.stepUp, { body: { method: 'mail', cid, code } });
    await bob.call(routes.addMailbox, { body });
    time.advance(HOUR_MS);
    const ways = await bob.call(routes.stepUpWays);
    expect(ways.outsideAddress).not.toContain('test.example');
    expect(ways.advice.join(' ')).toContain('can be read by whoever is in your account');
    expect((await bob.call(routes.security)).outside?.fault).toBe('connected_here');
    expect((await bob.call(routes.security)).hasSecondFactor).toBe(false);
    const before = postern.mails.length;
    await bob.call(routes.stepUpMail);
    await mailTo(postern, 'bob@example.org', before);
    expect(postern.mails.slice(before).join()).not.toContain('Mail to bob@test.example');
  });

  test('a sign-in address that can be read here gets no step-up code, and the dialog says what to set up', async () => {
    const cleo = await postern.signedIn('cleo@test.example');
    await cleo.call(routes.addMailbox, { body: mailboxOf(dovecot, 'cleo', 'Personal') });
    time.advance(HOUR_MS);
    const ways = await cleo.call(routes.stepUpWays);
    expect(ways.methods).toEqual([]);
    expect(ways.advice.join(' ')).toMatch(
      /a code there would prove nothing.*passkey or an authenticator app/s,
    );
    expect(await refusal(cleo.json('POST', '/api/v1/step-up/mail'))).toEqual([409, 'mfa_unavailable']);
    expect((await cleo.call(routes.security)).isOwnMailboxInside).toBe(true);
  });
});

describe('the address outside', () => {
  test('is proven by its own code, steps up by mail, and is told when it is removed', async () => {
    const dan = await postern.signedIn('dan@example.org');
    await setOutside(dan, 'dan@outside.example');
    time.advance(HOUR_MS);
    const before = postern.mails.length;
    const { cid, maskedAddress } = await dan.call(routes.stepUpMail);
    expect(maskedAddress).not.toContain('dan@outside.example');
    const code = mailedCode(await mailTo(postern, 'dan@outside.example', before));
    await dan.call(routes.stepUp, { body: { method: 'mail', cid, code } });
    const told = postern.mails.length;
    await dan.call(routes.removeOutsideAddress);
    expect(await mailTo(postern, 'dan@outside.example', told)).toContain('was removed');
    expect((await dan.call(routes.security)).outside).toBeUndefined();
  });

  test('a code for one account proves nothing for another', async () => {
    const eve = await postern.signedIn('eve@example.org');
    const fay = await postern.signedIn('fay@example.org');
    const before = postern.mails.length;
    const { cid } = await eve.call(routes.startOutsideAddress, { body: { email: 'eve@outside.example' } });
    const code = mailedCode(await mailTo(postern, 'eve@outside.example', before));
    expect((await fay.json('POST', '/api/v1/me/outside-address/confirm', { cid, code })).status).toBe(400);
    expect((await fay.call(routes.security)).outside).toBeUndefined();
  });
});
