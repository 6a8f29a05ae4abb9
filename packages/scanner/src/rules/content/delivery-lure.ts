import { lureSetting } from './lure-setting.ts';
import { isStranger, leadsAway } from './setting.ts';
import { NOTHING, type Rule } from '../rule.ts';

/** A parcel that waits for a click, and the link is not the carrier's. */
export const deliveryLure: Rule = {
  code: 'content.delivery-lure',
  group: 'content-lure',
  severity: 'medium',
  weight: 1.5,
  hard: undefined,
  category: 'phishing',
  source: 'Consumer office advice on parcel phishing',
  texts: {
    en: {
      title: 'Parcel without a carrier',
      explanation:
        'The message speaks of a parcel that waits for you, but its links do not lead to a carrier.',
      advice: 'Type the tracking number at the site of the carrier yourself.',
      summary: 'It speaks of a parcel, but its links do not lead to a carrier',
      clause: 'its links do not lead to a carrier',
    },
    ru: {
      title: 'Посылка без перевозчика',
      explanation: 'В письме говорится о посылке, но ссылки ведут не к перевозчику.',
      advice: 'Введите номер отправления на сайте перевозчика.',
      summary: 'Письмо говорит о посылке, но ссылки ведут не к перевозчику',
      clause: 'ссылки ведут не к перевозчику',
    },
  },
  evaluate: (facts) => {
    const { counts, quotes } = facts.words;
    const isBulk = facts.bulk.hasUnsubscribe || facts.bulk.isList;
    const isCarrier =
      facts.links.web.some((link) => link.brand !== undefined) || facts.author.brand !== undefined;
    if (
      counts.delivery === 0 ||
      isBulk ||
      isCarrier ||
      !leadsAway(facts) ||
      lureSetting(facts).factor < SETTING
    ) {
      return NOTHING;
    }
    const weight =
      0.8 +
      (isStranger(facts) ? 0.4 : 0) +
      Math.min(0.8, 0.3 * (counts.payment + counts.urgency + counts.delivery));
    return [{ facts: [], quote: quotes.delivery ?? '', weight }];
  },
};

/** Below, carriers that no list knows say the same: their own site, a list to leave, plain text beside the page. */
const SETTING = 0.9;
