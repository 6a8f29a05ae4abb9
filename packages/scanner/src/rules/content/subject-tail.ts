import { isMailingOrThread } from '../../facts/is-aside.ts';
import { countRarePairs } from '../../text/rare-pairs.ts';
import { NOTHING, type Rule } from '../rule.ts';

/** Something stands far behind the end of the subject: a token that makes every copy differ. */
export const subjectTail: Rule = {
  code: 'content.subject-tail',
  group: 'content-subject',
  severity: 'medium',
  weight: 1.7,
  hard: undefined,
  category: 'spam',
  source: 'Hash-busters: copies of one campaign carry random tails',
  texts: {
    en: {
      title: 'Tail behind the subject',
      explanation:
        'Far behind the subject there is something more; it makes every copy of a mass mail differ.',
      advice: 'It is mass mail.',
      summary: 'Its subject has a tail that makes every copy differ',
      clause: 'its subject carries a random tail',
    },
    ru: {
      title: 'Хвост за темой',
      explanation: 'Далеко за концом темы стоит ещё что-то: так делают, чтобы копии рассылки различались.',
      advice: 'Это массовая рассылка.',
      summary: 'За темой письма стоит хвост, чтобы копии различались',
      clause: 'за темой стоит случайный хвост',
    },
  },
  evaluate: ({ message, bulk, headerShape, pitches }) => {
    const subject = message.subject.slice(0, 500);
    if (/\S[ \t\u00a0]{5,200}\S{1,40}\s*$/.test(subject)) {
      return [{ facts: [] }];
    }
    const isAside = isMailingOrThread({ bulk, headerShape }) || headerShape.isReplyShaped;
    if (!isAside && /\S {3,4}\S{1,40}\s*$|[a-z.!?*$] {1,20}\.{0,5}[[({]?\d{5,12}[\])}]?\s*$/i.test(subject)) {
      return [{ facts: [], weight: 1 }];
    }
    const last = /\s(\S{4,80})\s*$/.exec(subject)?.[1] ?? '';
    const sells = Object.values(pitches).some((count) => count > 0);
    if (sells && !headerShape.hasThreadFields && isNonsense(last)) {
      return [{ facts: [], weight: 1 }];
    }
    return isToken(last) ? [{ facts: [], weight: 1.3 }] : NOTHING;
  },
};

/** Letters in no order: long ones that change case time and again, short ones in brackets with digits among letters. */
function isToken(word: string): boolean {
  const turns = word.match(/[a-z](?=[A-Z0-9])|[0-9](?=[a-zA-Z])/g)?.length ?? 0;
  const isLong = /^[A-Za-z0-9]{14,80}$/.test(word) && turns >= 5;
  return isLong || /^\[(?=[a-z]{0,8}\d)(?=\d{0,8}[a-z])[a-z0-9]{4,9}\]$/.test(word);
}

/** A short word that nobody can say ("vjq", "tgymk"), in small letters behind a subject. */
function isNonsense(word: string): boolean {
  const letters = /^-?([a-z]{3,10})$/.exec(word)?.[1] ?? '';
  const isMute = letters.length > 3 && !/[aeiouy]/.test(letters);
  return isMute || (letters.length > 3 && countRarePairs(letters) > 0);
}
