/**
 * What counts against a network, in points. A mistake of a person is cheap, what only a program does is dear,
 * and a sign-in that succeeded speaks for the network.
 */
export const OFFENCES = {
  'limit.exceeded': 1,
  'code.failed': 2,
  'match.failed': 2,
  'mfa.failed': 2,
  'token.invalid': 3,
  'captcha.replay': 3,
  'login.success': -5,
} as const;
export type OffenceName = keyof typeof OFFENCES;
