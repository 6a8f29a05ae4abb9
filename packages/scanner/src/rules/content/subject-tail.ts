import { signIf, type Rule } from '../rule.ts';

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
  evaluate: ({ message }) =>
    signIf(/\S[ \t\u00a0]{5,200}\S{1,40}\s*$/.test(message.subject.slice(0, 500)), []),
};
