import type { CookieNames } from '../../web/cookies.ts';
import { fail, ok, warn } from './finding.ts';
import type { Finding } from './finding.ts';

export interface Site {
  readonly publicOrigin: string;
  readonly cookies: CookieNames;
}

export function checkSite({ publicOrigin, cookies }: Site): readonly Finding[] {
  const names = [cookies.session, cookies.binding, cookies.device, cookies.pending];
  return [
    publicOrigin.startsWith('https://')
      ? ok('public URL', `${publicOrigin} is https.`)
      : warn('public URL', `${publicOrigin} is not https.`, 'Good on a development machine; nowhere else.'),
    names.every((name) => name.startsWith('__Host-'))
      ? ok('cookies', `${names.join(', ')}: no sub-domain can plant them.`)
      : fail(
          'cookies',
          'A cookie has no __Host- prefix.',
          'Set cookiePrefix to one that begins with __Host-.',
        ),
  ];
}
