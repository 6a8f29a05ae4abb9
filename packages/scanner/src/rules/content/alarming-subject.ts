import type { Intent } from '../../data/phrases/intents.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { readSubject } from '../../facts/read-subject.ts';
import { lureSetting } from './lure-setting.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A subject made to alarm or to tempt: last notices, sirens, case numbers, sums of money, shouting. */
export const alarmingSubject: Rule = {
  code: 'content.alarming-subject',
  group: 'content-subject',
  severity: 'low',
  weight: 0.9,
  hard: undefined,
  category: 'phishing',
  source:
    'Subjects that reports on phishing name year after year: final notice, action required, case numbers',
  texts: {
    en: {
      title: 'Alarming subject',
      explanation: 'The subject is made to alarm or tempt you ({signs} signs), and the rest does not fit it.',
      advice: 'Take your time: whoever is honest can wait.',
      summary: 'Its subject is made to alarm or tempt',
      clause: 'its subject is made to alarm',
    },
    ru: {
      title: 'Тревожная тема',
      explanation:
        'Тема составлена, чтобы встревожить или соблазнить (признаков: {signs}), а остальное к ней не подходит.',
      advice: 'Не спешите: честный отправитель подождёт.',
      summary: 'Тема составлена, чтобы встревожить или соблазнить',
      clause: 'тема составлена, чтобы встревожить',
    },
  },
  evaluate: (facts) => {
    const { factor } = lureSetting(facts);
    if (factor === 0) {
      return NOTHING;
    }
    const points = pointsOf(facts);
    const weight = Math.min(1.8, points * 0.45 * factor);
    return points < 1 || weight < 0.25 ? NOTHING : [{ facts: [fact('signs', Math.round(points))], weight }];
  },
};

/** Intents that alarm or tempt where they stand in a subject. */
const GRAVE: readonly Intent[] = [
  'suspension',
  'unusual-activity',
  'mailbox',
  'storage',
  'renewal',
  'virus',
  'payment-problem',
  'payment',
  'refund',
  'tax',
  'fine',
  'parcel',
  'reward',
  'lottery',
  'crypto',
  'legal',
  'credential',
];

function pointsOf({ message, intents }: MessageFacts): number {
  const subject = readSubject(message.subject);
  const has = (intent: Intent): boolean => intents.inSubject.has(intent);
  return (
    (has('urgency') ? 1 : 0) +
    (has('required') ? 1 : 0) +
    (GRAVE.some(has) ? 1 : 0) +
    (subject.hasAlarmSign ? 1 : 0) +
    (subject.isShouted ? 0.7 : 0) +
    (subject.hasReference ? 0.4 : 0) +
    (subject.hasAmount ? 0.6 : 0) +
    (subject.exclamationMarks > 0 ? Math.min(0.6, 0.2 * subject.exclamationMarks) : 0)
  );
}
