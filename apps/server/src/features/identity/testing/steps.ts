import { withWork } from '../../../testing/test-postern.ts';
import { LONG_PASSWORD, OTHER_PASSWORD } from './people.ts';
import type { Actor, Name, World } from './world.ts';

/** Where a code or a token may be posted: every door, whatever the value was made for. */
export const DOORS = [
  '/sign-in/code',
  '/sign-in/verify',
  '/sign-in/prove/verify_email',
  '/sign-in/prove/reset_password',
  '/sign-in/prove/change_email',
  '/sign-in/second-factor',
  '/sign-in/link',
  '/forgot/new',
] as const;
export type Door = (typeof DOORS)[number];
/** The only doors behind which a session may be found. */
export const SESSION_DOORS: ReadonlySet<Door> = new Set([
  '/sign-in/code',
  '/sign-in/verify',
  '/sign-in/second-factor',
]);

/** Passwords that everybody in this world knows, the attacker too. */
export const PASSWORDS = [LONG_PASSWORD, OTHER_PASSWORD, 'a third phrase of amber words'] as const;

/** One thing that somebody does. Numbers choose among what they hold. */
export type Step =
  | {
      readonly does: 'start';
      readonly form: '/sign-in' | '/sign-up' | '/forgot';
      readonly target: Name;
      readonly password: number;
    }
  | { readonly does: 'password'; readonly target: Name; readonly password: number }
  | { readonly does: 'factorMail' }
  | { readonly does: 'code'; readonly door: Door; readonly mail: number; readonly cid: number }
  | { readonly does: 'token'; readonly door: Door; readonly mail: number; readonly password: number }
  | { readonly does: 'totp'; readonly right: boolean }
  | { readonly does: 'change'; readonly current: number; readonly password: number }
  | { readonly does: 'remove' }
  | { readonly does: 'signOut' }
  | { readonly does: 'newBrowser' }
  | { readonly does: 'wait'; readonly minutes: number };

/** Does it over HTTP, and lets the actor keep what their browser was shown. */
export async function take(world: World, { name }: { readonly name: Name }, step: Step): Promise<void> {
  const actor = world.actors[name];
  const { browser } = actor;
  const password = (index: number): string => PASSWORDS[index % PASSWORDS.length] ?? LONG_PASSWORD;
  const mails = world.mailsOf(name);
  const nth = <T>(list: readonly T[], index: number): T | undefined =>
    list.at(-1 - (index % Math.max(1, list.length)));
  switch (step.does) {
    case 'start': {
      const email = world.addressOf(step.target);
      const typed = step.form === '/sign-up' ? { email, password: password(step.password) } : { email };
      await look(actor, await withWork((work) => browser.form(step.form, { ...typed, ...work })));
      return;
    }
    case 'password': {
      const fields = { identifier: world.addressOf(step.target), password: password(step.password) };
      await look(actor, await withWork((work) => browser.form('/sign-in/password', { ...fields, ...work })));
      return;
    }
    case 'factorMail':
      await look(actor, await browser.form('/sign-in/second-factor/mail', {}));
      return;
    case 'code': {
      const fields = {
        cid: nth(actor.cids, step.cid) ?? '',
        code: nth(mails, step.mail)?.code ?? '2222-2222',
      };
      const method = step.door === '/sign-in/second-factor' ? { method: 'mfa_email' } : {};
      await look(actor, await browser.form(step.door, { ...fields, ...method }));
      return;
    }
    case 'token': {
      const held = [...mails.map(({ token }) => token), ...actor.tokens].filter((token) => token !== '');
      const fields = { t: nth(held, step.mail) ?? 'A'.repeat(43), password: password(step.password) };
      await look(actor, await browser.form(step.door, { ...fields, confirmed: 'yes', replace: 'yes' }));
      return;
    }
    case 'totp': {
      const code = step.right && name === 'bob' ? world.bobsCode() : '000000';
      await look(actor, await browser.form('/sign-in/second-factor', { method: 'totp', code }));
      return;
    }
    case 'change':
      await browser.json('POST', '/api/v1/me/password', {
        newPassword: password(step.password),
        ...(step.current === 0 ? {} : { currentPassword: password(step.current - 1) }),
      });
      return;
    case 'remove':
      await browser.json('DELETE', '/api/v1/me/password');
      return;
    case 'signOut':
      await browser.json('POST', '/api/v1/sign-out');
      return;
    case 'newBrowser':
      actor.browser = world.postern.browser();
      return;
    case 'wait':
      world.pass(step.minutes * 60_000);
  }
}

/** Keeps the ids and tokens that an answer, and the page it leads to, showed to this browser. */
async function look(actor: Actor, answer: Response): Promise<void> {
  const location = answer.headers.get('location') ?? '';
  const token = /#t=([\w-]+)/.exec(location)?.[1];
  if (token !== undefined) actor.tokens.push(token);
  const page = location === '' ? await answer.text() : await (await actor.browser.get(location)).text();
  for (const [, cid] of page.matchAll(/name="cid" value="([^"]+)"/g)) {
    if (cid !== undefined && !actor.cids.includes(cid)) actor.cids.push(cid);
  }
}
