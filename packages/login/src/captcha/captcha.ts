import type { Keyring } from '@postern/keyring';
import type { Clock } from '../clock.ts';
import type { Store } from '../store.ts';

/** How hard the work is: 1 is about 0.3 s on a laptop, 2 about 1 s, 3 about 4 s; a phone takes three times that. */
export type PressureLevel = 0 | 1 | 2 | 3;

/** Who is asked, and for what: an answer is worth nothing to anybody else. */
export interface CaptchaSubject {
  readonly purpose: 'start';
  /** Keyed index of the client's network key, hex. */
  readonly ipIndex: string;
  readonly level: Exclude<PressureLevel, 0>;
}

/** What the page needs to answer; plain data, for JSON. */
export interface CaptchaChallenge {
  /** Which kind of captcha, such as `proof-of-work`. */
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type CaptchaVerdict = 'passed' | 'failed' | 'replayed';

/** Something that makes a request cost its sender something. Never the only gate. */
export interface Captcha {
  challenge(subject: CaptchaSubject): Promise<CaptchaChallenge>;
  /** Judges an answer for this subject; `subject.level` is the least that is asked now. Never throws on input. */
  verify(answer: string, subject: CaptchaSubject): Promise<CaptchaVerdict>;
}

/** What a captcha of our own needs of the library it is part of. */
export interface CaptchaParts {
  readonly keyring: Keyring;
  readonly store: Pick<Store, 'once'>;
  readonly clock: Clock;
}

/** A captcha that is finished when the library is put together, so that the configuration names it once. */
export type CaptchaFactory = (parts: CaptchaParts) => Captcha;

/** The captcha of a configuration, which gives either the thing itself or what makes it. */
export function makeCaptcha(given: Captcha | CaptchaFactory, parts: CaptchaParts): Captcha {
  return typeof given === 'function' ? given(parts) : given;
}
