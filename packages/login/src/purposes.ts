/**
 * What a challenge may be for. The purpose is part of the link token's key and associated data, of the code's
 * MAC and of every WHERE clause: a value made for one flow never works in another.
 */
export const CHALLENGE_PURPOSES = [
  'login',
  'verify_email',
  'change_email',
  'reset_password',
  'invite',
  'setup',
  'mfa_email',
  'step_up',
  'report',
] as const;
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number];

export function isChallengePurpose(value: unknown): value is ChallengePurpose {
  return CHALLENGE_PURPOSES.some((purpose) => purpose === value);
}

/** Second factors are typed where they are asked for: their mails carry no link, only a code. */
export const CODE_ONLY_PURPOSES: ReadonlySet<ChallengePurpose> = new Set(['mfa_email', 'step_up']);
