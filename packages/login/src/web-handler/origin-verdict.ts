import type { Login } from '../login.ts';
import { checkOrigin } from '../web/check-origin.ts';
import type { OriginVerdict } from '../web/check-origin.ts';

/** {@link checkOrigin} of a web request. A cookie of ours counts also where it is doubled or unreadable. */
export function originVerdict(
  login: Pick<Login, 'trustedOrigins' | 'cookieNames'>,
  request: { readonly method: string; readonly headers: Headers },
): OriginVerdict {
  const { headers, method } = request;
  const cookieHeader = headers.get('cookie') ?? '';
  return checkOrigin({
    method,
    origin: headers.get('origin') ?? undefined,
    secFetchSite: headers.get('sec-fetch-site') ?? undefined,
    secFetchMode: headers.get('sec-fetch-mode') ?? undefined,
    hasCookie: Object.values(login.cookieNames).some((name) => cookieHeader.includes(`${name}=`)),
    trusted: login.trustedOrigins,
  });
}
