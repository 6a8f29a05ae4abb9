/**
 * What counts against a network, in points. A mistake of a person is cheap, what only a program does is dear,
 * and a sign-in that succeeded speaks for the network.
 */
export const OFFENCES = {
  'limit.exceeded': 1,
  'code.failed': 2,
  'match.failed': 2,
  'mfa.failed': 2,
  'password.failed': 2,
  'token.invalid': 3,
  'captcha.replay': 3,
  'api_token.failed': 3,
  'login.success': -5,
} as const;
export type OffenceName = keyof typeof OFFENCES;

/** Those that the host sees: `api_token.failed` is a minute of tokens that are none, not a single one of them. */
export type HostOffence = Extract<OffenceName, 'api_token.failed'>;
