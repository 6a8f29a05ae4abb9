import type { PasswordStrength } from '@postern/contracts';

const SCORES = ['Guessed at once', 'Weak', 'Fair', 'Good', 'Strong'] as const;

/** The best score there is. */
export const SCORE_MAX: number = SCORES.length - 1;

/** What is said of what was typed; undefined where nothing is known of it yet. */
export function strengthWords(strength: PasswordStrength | undefined): string {
  return strength === undefined ? 'Strength' : `${SCORES[strength.score] ?? ''}. ${strength.advice}`;
}
