import { leadsOnlyToBrand } from '../../facts/good-places.ts';
import { isForged } from '../../facts/is-forged.ts';
import { isImpostor } from '../../facts/is-impostor.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A known organisation, and every link and answer leads to itself: whoever forges its name gains nothing. */
export const knownHouse: Rule = {
  code: 'sender.known-house',
  group: 'trust-relation',
  severity: 'info',
  weight: -1.5,
  hard: undefined,
  category: 'none',
  source:
    'A lure has to lead to its author; a forged notice of a firm whose every link leads to that firm catches nobody',
  texts: {
    en: {
      title: 'Leads only to the sender',
      explanation: 'Every link of the message leads to {brand}, which also is the sender.',
      advice: 'Nothing to do.',
      summary: 'Every link leads to {brand} itself',
    },
    ru: {
      title: 'Ведёт только к отправителю',
      explanation: 'Все ссылки письма ведут к «{brand}», и отправитель — тоже «{brand}».',
      advice: 'Ничего делать не нужно.',
      summary: 'Все ссылки ведут к самому «{brand}»',
    },
  },
  evaluate: (facts) => {
    const { author, links, message } = facts;
    const isWhole =
      author.brand !== undefined &&
      author.isReadable &&
      message.from.length === 1 &&
      !isImpostor(author) &&
      !isForged(facts) &&
      leadsOnlyToBrand(author.brand, facts);
    return isWhole
      ? [{ facts: [fact('brand', author.brand.name)], weight: links.web.length >= RICH ? -1.8 : -1.2 }]
      : NOTHING;
  },
};

/** Links from which a message is more than a note with a logo. */
const RICH = 4;
