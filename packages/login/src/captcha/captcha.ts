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
