import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../context-of.ts';
import { ask, codeOf, openSite } from '../testing/steps.ts';
import type { Site } from '../testing/steps.ts';
import { LINK_SECRET_BYTES, openLinkToken, sealLinkToken } from './link-token.ts';
import type { LinkAudience } from './link-token.ts';

/** What somebody with the keys, but not the mailbox, can make for a challenge whose id they know. */
function forged(
  { login, kit }: Site,
  cid: string,
  secret: Uint8Array = randomBytes(LINK_SECRET_BYTES),
): string {
  const { keyring, publicOrigin } = contextOf(login);
  const content = { cid: Buffer.from(cid, 'base64url'), secret, expiresAt: kit.clock.now() + 60_000 };
  return sealLinkToken(keyring, { purpose: 'login', publicOrigin }, content);
}

describe('T-06 T-07 whoever has the keys alone', () => {
  test('cannot make the link of a sign-in whose number and browser they have', async () => {
    const site = openSite();
    const { login, kit } = site;
    const { cid, matchNumber } = await ask(site, kit.browserA, 'mo@example.org');
    const token = forged(site, cid);
    expect(codeOf(await login.openLink({ token, ...kit.browserA.input }))).toBe('token_invalid');
    for (const browser of [kit.browserA, kit.browserB])
      expect(codeOf(await login.completeLink({ token, matchNumber, ...browser.input }))).toBe(
        'token_invalid',
      );
    const { token: real } = kit.lastMail();
    expect(codeOf(await login.completeLink({ token: real, ...kit.browserA.input }))).toBe('ok');
  });

  test('cannot turn the link of another purpose into that of a sign-in', async () => {
    const site = openSite();
    const { login, kit } = site;
    const { keyring, publicOrigin } = contextOf(login);
    const proof = { email: 'mo@example.org', purpose: 'verify_email', ...kit.browserA.input } as const;
    const started = kit.browserA.accept(await login.proofs.start(proof));
    const audience: LinkAudience = { purpose: 'verify_email', publicOrigin };
    const opened = openLinkToken(keyring, audience, kit.lastMail().token, kit.clock.now());
    if (!opened.ok || !started.ok) throw new Error('No link was mailed.');
    const sealed = keyring.open('seal.link', kit.lastMail().token, [
      `@postern/login/v1|link|verify_email|${publicOrigin}`,
    ]);
    if (!sealed.ok) throw new Error('The envelope did not open.');
    const token = forged(site, opened.cid, sealed.bytes.subarray(16, 48));
    expect(codeOf(await login.openLink({ token, ...kit.browserA.input }))).toBe('token_invalid');
    expect(codeOf(await login.completeLink({ token, ...kit.browserA.input }))).toBe('token_invalid');
  });
});
