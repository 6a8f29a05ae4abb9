/**
 * The response headers of every sign-in page. `same-origin` rather than `no-referrer`: with the latter
 * Chromium posts the form with `Origin: null`. The fragment that holds the token is never in a Referer.
 */
export function pageHeaders(
  page: {
    /** The page's script asks this site: the waiting page, and the passkey button. */
    readonly asks?: boolean;
  } = {},
): Readonly<Record<string, string>> {
  const asks = page.asks === true ? " connect-src 'self';" : '';
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self';${asks} form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'same-origin',
    Vary: 'Cookie, Origin, Sec-Fetch-Site',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  };
}
