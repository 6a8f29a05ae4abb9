import { lureSetting } from './lure-setting.ts';
import { isStranger, leadsAway } from './setting.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Asks to sign in or prove an account, under threat or in a hurry, and leads away from the sender. */
export const loginPressure: Rule = {
  code: 'content.login-pressure',
  group: 'content-lure',
  severity: 'medium',
  weight: 2,
  hard: undefined,
  category: 'phishing',
  source: 'FTC, BSI and NCSC advice on recognising phishing: threat, hurry and a sign-in link',
  texts: {
    en: {
      title: 'Pressure to sign in',
      explanation: 'The message presses you to sign in or confirm an account ({signs} signs of pressure).',
      advice: 'Do not use its links. Open the site yourself and look whether anything is wrong.',
      summary: 'It presses you to sign in or confirm an account',
      clause: 'it presses you to sign in or confirm an account',
    },
    ru: {
      title: 'Принуждение ко входу',
      explanation: 'Письмо торопит вас войти или подтвердить учётную запись (признаков давления: {signs}).',
      advice: 'Не переходите по ссылкам. Откройте сайт сами и проверьте.',
      summary: 'Письмо торопит вас войти или подтвердить учётную запись',
      clause: 'оно торопит вас войти или подтвердить учётную запись',
    },
  },
  evaluate: (facts) => {
    const { counts, quotes } = facts.words;
    const pressure = counts.threat + counts.urgency;
    const isHonestPlace = lureSetting(facts).factor < SETTING;
    if (isHonestPlace || counts.login === 0 || (pressure === 0 && counts.login < 2)) {
      return NOTHING;
    }
    const sign = { facts: [fact('signs', counts.login + pressure)], quote: quotes.login ?? '' };
    const weight = weigh({
      away: leadsAway(facts),
      stranger: isStranger(facts),
      pressure,
      login: counts.login,
      isBulk: facts.bulk.hasUnsubscribe || facts.bulk.isList,
    });
    return weight < 0.5 ? NOTHING : [{ ...sign, weight, severity: weight >= 1.4 ? 'medium' : 'low' }];
  },
};

interface Setting {
  readonly away: boolean;
  readonly stranger: boolean;
  readonly pressure: number;
  readonly login: number;
  readonly isBulk: boolean;
}

/** Honest services write "sign in" and "immediately" too; where the links lead makes the difference. */
function weigh({ away, stranger, pressure, login, isBulk }: Setting): number {
  const words = Math.min(1.4, 0.4 * login + 0.3 * pressure);
  const factor = (away ? 1 : 0.35) + (stranger ? 0.5 : 0);
  return words * factor * (isBulk ? 0.4 : 1) + (away && stranger && !isBulk ? 0.4 : 0);
}

/** Below, delivery reports and services with their own links say the same. */
const SETTING = 0.3;
