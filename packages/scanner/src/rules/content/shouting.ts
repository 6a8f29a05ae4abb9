import { fact, NOTHING, type Rule } from '../rule.ts';

/** Capitals and exclamation marks all over: mail that sells itself by noise. */
export const shouting: Rule = {
  code: 'content.shouting',
  group: 'content-manner',
  severity: 'low',
  weight: 0.8,
  hard: undefined,
  category: 'spam',
  source: 'Oldest habit of mass mail; newsletters have learned to speak',
  texts: {
    en: {
      title: 'Shouting',
      explanation: 'The message shouts with {kind}.',
      advice: 'Says little alone.',
      summary: 'It shouts with {kind}',
    },
    ru: {
      title: 'Крик',
      explanation: 'Письмо кричит ({kind}).',
      advice: 'Само по себе мало что значит.',
      summary: 'Письмо кричит ({kind})',
    },
  },
  evaluate: ({ message, textShape, bulk, headerShape, visibleText }) => {
    if (bulk.isList || headerShape.hasThreadFields) {
      return NOTHING;
    }
    const { exclamations, characters, shouted, words } = textShape;
    const isLoudSubject = isShouted(message.subject);
    const isLoudText = words >= 20 && shouted * 7 > words;
    const isExcited = exclamations >= 3 && exclamations * 250 > characters;
    const isDoubled = /!!|\$\$|\*{3} ?[A-Z]/.test(
      `${message.subject.slice(0, 500)} ${visibleText.slice(0, 20_000)}`,
    );
    const weight =
      (isLoudSubject ? 0.9 : 0) + (isLoudText ? 0.5 : 0) + (isExcited ? 0.6 : 0) + (isDoubled ? 0.5 : 0);
    return weight === 0
      ? NOTHING
      : [{ facts: [fact('kind', isLoudSubject || isLoudText ? 'capitals' : 'exclamations')], weight }];
  },
};

/** A subject of at least two words in capitals. */
function isShouted(subject: string): boolean {
  const letters = subject.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 10 &&
    /\s/.test(subject.trim()) &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
  );
}
