import { SECOND_MS } from '../clock.ts';
import type { Captcha, CaptchaVerdict } from './captcha.ts';

/** A vendor that does not answer lets nobody in: this is asked for under attack. */
const TIMEOUT_DEFAULT_MS: number = 10 * SECOND_MS;
/** Characters of a response token: Turnstile says 2,048 at most, hCaptcha's are up to 4,000 or so. */
const TOKEN_MAX = 8_192;
/** Bytes of a verdict: it is a few hundred, and nobody's to choose. */
const VERDICT_MAX = 65_536;
/** What these services call a token that was spent. */
const SPENT: readonly string[] = ['timeout-or-duplicate', 'already-seen-response'];

export interface VendorCaptchaOptions {
  /** Such as `https://challenges.cloudflare.com/turnstile/v0/siteverify` or `https://api.hcaptcha.com/siteverify`. */
  readonly verifyUrl: string;
  /** The key for the widget; given to the page. */
  readonly siteKey: string;
  readonly secret: string;
  /** The host the widget must have been solved on. */
  readonly hostname: string;
  /** The action the widget must have been rendered with. Left out for a vendor without actions (hCaptcha). */
  readonly action?: string;
  /** How long the vendor may take, in milliseconds. Default 10 seconds. */
  readonly timeoutMs?: number;
  /** Default: the global one. */
  readonly fetch?: typeof fetch;
}

/**
 * A captcha of somebody else, with the `siteverify` protocol of Turnstile and hCaptcha. Closed by default: an
 * error, a slow answer, another host or another action is a failure. The vendor keeps tokens from being used
 * twice, and is not told the client's address.
 * @throws RangeError where the address is not https (or http on loopback), or the secret or host is empty.
 */
export function vendorCaptcha(options: VendorCaptchaOptions): Captcha {
  if (!isVendorUrl(options.verifyUrl)) throw new RangeError('verifyUrl must be an https URL.');
  if (options.secret === '' || options.hostname === '') {
    throw new RangeError('A vendor captcha needs its secret and the hostname of the site.');
  }
  const { siteKey, action } = options;
  return {
    challenge() {
      return Promise.resolve({
        kind: 'vendor',
        data: { siteKey, ...(action === undefined ? {} : { action }) },
      });
    },
    async verify(answer) {
      if (answer === '' || answer.length > TOKEN_MAX) return 'failed';
      try {
        return judge(options, await ask(options, answer));
      } catch {
        // No connection, no answer in time, or not JSON: all of them leave the answer unproved.
        return 'failed';
      }
    },
  };
}

async function ask(options: VendorCaptchaOptions, answer: string): Promise<unknown> {
  const response = await (options.fetch ?? fetch)(options.verifyUrl, {
    method: 'POST',
    body: new URLSearchParams({ secret: options.secret, response: answer }),
    // A redirect would carry the secret elsewhere.
    redirect: 'error',
    signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_DEFAULT_MS),
  });
  return JSON.parse(await boundedText(response));
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | undefined = response.body ?? undefined;
  if (body === undefined) return '';
  for await (const chunk of body) {
    size += chunk.length;
    if (size > VERDICT_MAX) throw new RangeError('The answer is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function judge(options: VendorCaptchaOptions, verdict: unknown): CaptchaVerdict {
  if (typeof verdict !== 'object' || verdict === null || !('success' in verdict)) return 'failed';
  if (verdict.success !== true) return isSpent(verdict) ? 'replayed' : 'failed';
  if (!('hostname' in verdict) || verdict.hostname !== options.hostname) return 'failed';
  if (options.action === undefined) return 'passed';
  return 'action' in verdict && verdict.action === options.action ? 'passed' : 'failed';
}

function isSpent(verdict: object): boolean {
  const codes: unknown = 'error-codes' in verdict ? verdict['error-codes'] : [];
  return Array.isArray(codes) && codes.some((code) => typeof code === 'string' && SPENT.includes(code));
}

function isVendorUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
}
