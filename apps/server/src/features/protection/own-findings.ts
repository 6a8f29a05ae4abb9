import { explainFinding } from '@postern/scanner';
import type { Fact } from '@postern/scanner';

interface Words {
  readonly title: string;
  readonly explanation: string;
  readonly advice: string;
  readonly summary: string;
}

/** Reasons that the guard itself gives, where the scanner was never asked. */
const OWN: ReadonlyMap<string, Words> = new Map([
  [
    'scan.too-large',
    {
      title: 'Too large to check',
      explanation: 'This message is larger than 50 MiB, more than Postern checks.',
      advice: 'Open its attachments only if you expected them.',
      summary: 'This message is too large to be checked',
    },
  ],
  [
    'scan.failed-twice',
    {
      title: 'Could not be checked',
      explanation: 'Checking this message was begun twice and never came to an end.',
      advice: 'Treat it with care. Messages are sometimes built to stop a scanner.',
      summary: 'This message could not be checked',
    },
  ],
]);

const UNKNOWN: Words = {
  title: 'A reason of another version',
  explanation: 'This was found by a version of the rules that is not here any more.',
  advice: 'Ask for all reasons to have the message checked again.',
  summary: 'This was marked by an earlier version of the rules',
};

/** Words for a stored code, whoever gave it. */
export function wordsOf(code: string, facts: readonly Fact[]): Words {
  return explainFinding(code, facts, 'en') ?? OWN.get(code) ?? UNKNOWN;
}
