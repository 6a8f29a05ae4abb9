import type { PasswordFault } from '@postern/contracts';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { JUDGED_CHARACTERS, PASSWORD_MAX_BYTES } from './limits.ts';

/** Fewest characters of a password that stands alone, and of one beside a second factor. */
export interface PasswordMinimum {
  readonly alone: number;
  readonly withFactor: number;
}

export interface PasswordRuling {
  readonly minimum: PasswordMinimum;
  /** An authenticator app or a passkey stands beside it. */
  readonly hasFactor: boolean;
  /** What it must not be made of: address, names, user name, name of the site. */
  readonly own: readonly string[];
}

export type JudgedPassword =
  | {
      readonly outcome: 'taken';
      readonly score: number;
      readonly advice: string;
      /** It may stay where no factor stands beside it any more. */
      readonly standsAlone: boolean;
    }
  | {
      readonly outcome: 'refused';
      readonly score: number;
      readonly fault: PasswordFault;
      readonly advice: string;
    };

/**
 * zxcvbn's 3 withstands who has the hash. Its 2, a million guesses and more, withstands who tries at the door: beside a
 * factor that is enough, and eight characters can have no more.
 */
const SCORE_NEEDED = { alone: 3, withFactor: 2 } as const;
/** A shorter part, such as "Al" or "ru", is in too many honest passwords. Characters. */
const OWN_PART_MIN = 3;
const ADVICE = {
  longer: 'Long is better than complicated: four or five words that do not belong together.',
  good: 'Good. A password manager will remember it for you.',
} as const;

/**
 * Judges a new password: length, own data, offline lists of common ones, and how soon it is guessed. The lists are
 * loaded at the first call, and once.
 */
export async function judgePassword(
  password: string,
  { minimum, hasFactor, own }: PasswordRuling,
): Promise<JudgedPassword> {
  // Counted before anything else looks at it: the work itself is the load.
  if (Buffer.byteLength(password) > PASSWORD_MAX_BYTES)
    return refused(0, 'too_long', 'A password has at most 1,024 bytes.');
  const characters = [...password.normalize('NFC')];
  const judge = await loadJudge();
  const parts = ownParts(own);
  const head = characters.slice(0, JUDGED_CHARACTERS).join('');
  const { score, isListed } = judge(head, parts);
  const kind = hasFactor ? 'withFactor' : 'alone';
  const fewest = minimum[kind];
  const needed = SCORE_NEEDED[kind];
  if (characters.length < fewest)
    return refused(score, 'too_short', `Use at least ${String(fewest)} characters. ${ADVICE.longer}`);
  const rest = without(head, parts);
  if (rest !== head && (rest.length < fewest / 2 || judge(rest, []).score < needed))
    return refused(
      Math.min(score, 1),
      'own_data',
      'This is made of your own name or address, which anybody may know.',
    );
  if (/^\d+$/.test(head))
    return refused(Math.min(score, 1), 'guessable', 'Digits alone are guessed too soon. Add words.');
  const standsAlone = characters.length >= minimum.alone && score >= SCORE_NEEDED.alone;
  if (score >= needed) return { outcome: 'taken', score, advice: ADVICE.good, standsAlone };
  return isListed
    ? refused(score, 'common', 'This is on the lists of common passwords that attackers try first.')
    : refused(score, 'guessable', `This is guessed too soon. ${ADVICE.longer}`);
}

function refused(score: number, fault: PasswordFault, advice: string): JudgedPassword {
  return { outcome: 'refused', score, fault, advice };
}

/** Words of what is given, as they would be found in a password. */
function ownParts(own: readonly string[]): readonly string[] {
  const words = own.flatMap((text) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  );
  return [...new Set(words)]
    .filter((word) => word.length >= OWN_PART_MIN)
    .toSorted((one, other) => other.length - one.length);
}

/** The password without one's own words, and without what stands between them. */
function without(password: string, parts: readonly string[]): string {
  const text = password.toLowerCase();
  const rest = parts.reduce((left, part) => left.replaceAll(part, ' '), text);
  return rest === text ? password : rest.replaceAll(/\s+/g, '');
}

type Judge = (
  password: string,
  own: readonly string[],
) => { readonly score: number; readonly isListed: boolean };

let loading: Promise<Judge> | undefined;

function loadJudge(): Promise<Judge> {
  loading ??= makeJudge();
  return loading;
}

/** The dictionaries take a second of work and 60 MB: only a process that judges a password has them. */
async function makeJudge(): Promise<Judge> {
  const [core, { dictionary, adjacencyGraphs: graphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const factory: ZxcvbnFactory = new core.ZxcvbnFactory({ dictionary, graphs, maxLength: JUDGED_CHARACTERS });
  return (password, own) => {
    if (password === '') return { score: 0, isListed: false };
    const { score, sequence } = factory.check(password, [...own]);
    const isListed = sequence.some(({ dictionaryName }) => String(dictionaryName).startsWith('passwords'));
    return { score, isListed };
  };
}
