import { isMailingOrThread } from '../../facts/is-aside.ts';
import { NOTHING, signIf, type Rule } from '../rule.ts';

/** Wares that are ordered by a telephone or fax number instead of at a shop. */
export const orderByTelephone: Rule = {
  code: 'content.order-by-telephone',
  group: 'content-offer-telephone',
  severity: 'low',
  weight: 1.6,
  hard: undefined,
  category: 'spam',
  source: 'Mass mail without links: the number outlives every web address',
  texts: {
    en: {
      title: 'Orders by telephone',
      explanation: 'The message sells something and wants to be called or faxed instead of naming a shop.',
      advice: 'Do not call the number.',
      summary: 'It sells something by telephone',
      clause: 'it sells something by telephone',
    },
    ru: {
      title: 'Заказ по телефону',
      explanation: 'Письмо что-то продаёт и вместо магазина даёт номер телефона или факса.',
      advice: 'Не звоните по этому номеру.',
      summary: 'Оно продаёт что-то по телефону',
      clause: 'оно продаёт что-то по телефону',
    },
  },
  evaluate: ({ pitches, bulk, headerShape, visibleText, links }) => {
    const isAside = isMailingOrThread({ bulk, headerShape }) || headerShape.isReplyShaped;
    if (isAside) {
      return NOTHING;
    }
    const { pressing, excuse, ...topics } = pitches;
    const sold = Object.values(topics).reduce((sum, count) => sum + count, 0);
    const text = visibleText.slice(0, READ);
    const isSale = sold > 0 && sold + pressing + excuse > 1;
    return signIf(
      (isSale && links.web.length <= FEW && NUMBER.test(text)) || (sold + pressing > 0 && FORM.test(text)),
      [],
    );
  },
};

/** Characters that are read. */
const READ = 20_000;
/** Links of a letter that has no shop. */
const FEW = 3;
/** A number as it is written in North America, or one that is announced as a telephone. */
const NUMBER =
  /(?:\(\d{3}\) ?|\b\d{3}[-. ])\d{3}[-. ]\d{4}\b|\b(?:tel|phone|fax|call|telefon|téléphone|teléfono|тел)[.:]{0,2} {0,3}\+?\d[\d ()/-]{7,18}\d/iu;
/** Slips that are filled in and sent by fax or paper mail. */
const FORM =
  /\b(?:fax (?:your|this|the|us your) (?:order|form|check|coupon|completed)|order by (?:fax|mail|phone)|send (?:a |your )?(?:check|cash|money order)|(?:check|cheque) or money order|cashier'?s check|make checks? payable|shipping (?:&|and) handling|expiration date:? ?_{2,})/i;
