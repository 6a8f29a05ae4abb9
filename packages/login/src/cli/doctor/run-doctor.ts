import { resolveTxt } from 'node:dns/promises';
import { contextOf } from '../../context-of.ts';
import type { Login } from '../../login.ts';
import type { Mailer } from '../../mail/mail.ts';
import { checkClock } from './check-clock.ts';
import type { OtherClock } from './check-clock.ts';
import { checkKeys } from './check-keys.ts';
import { checkMailDns } from './check-mail-dns.ts';
import type { MailDomain, TxtResolver } from './check-mail-dns.ts';
import { checkMailer } from './check-mailer.ts';
import { checkProxies } from './check-proxies.ts';
import type { SampleRequest } from './check-proxies.ts';
import { checkSite } from './check-site.ts';
import { checkStore } from './check-store.ts';
import type { Finding } from './finding.ts';

export interface DoctorOptions {
  /** Domain of the `From` address; without it the mail DNS is not looked at. */
  readonly mail?: MailDomain;
  /** Default: the machine's own. */
  readonly resolver?: TxtResolver;
  readonly mailer?: Mailer;
  /** As given to the handler. Default: none. */
  readonly trustedProxies?: readonly string[];
  /** A request as the site's server sees it. */
  readonly sample?: SampleRequest;
  /** Clocks to compare with, such as the database server's. */
  readonly clocks?: readonly OtherClock[];
}

/**
 * Looks at everything a sign-in depends on, and says what to do. It sends no mail; the store keeps nothing of it but
 * one spent challenge until the next sweep. Never rejects because something is wrong: that is what findings are for.
 * @throws TypeError for an object that `createLogin` did not make.
 */
export async function runDoctor(login: Login, options: DoctorOptions = {}): Promise<readonly Finding[]> {
  const { publicOrigin, cookies, keyring, store, clock } = contextOf(login);
  const { mail, resolver = { resolveTxt }, mailer, trustedProxies = [], sample, clocks = [] } = options;
  return [
    ...checkSite({ publicOrigin, cookies }),
    ...checkKeys(keyring, clock.now()),
    ...(await checkClock(() => clock.now(), clocks)),
    ...(await checkStore(store, clock.now())),
    await checkMailer(mailer),
    ...(mail === undefined ? [] : await checkMailDns(resolver, mail)),
    ...checkProxies({ publicOrigin, trustedProxies, sample }),
  ];
}
