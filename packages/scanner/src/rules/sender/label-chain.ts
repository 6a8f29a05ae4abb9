import { isOnBehalfHost } from '../../data/on-behalf.ts';
import { fact, signIf, type Rule } from '../rule.ts';

/** The sender writes from a host made of many labels or of single letters, as mailing kits generate them. */
export const labelChain: Rule = {
  code: 'sender.label-chain',
  group: 'sender-domain',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'spam',
  source:
    'Generated subdomains as senders: wildcard DNS gives every mailing a host of its own (M3AAWG on snowshoe spam)',
  texts: {
    en: {
      title: 'Generated sender address',
      explanation: 'The address of the sender stands in a generated subdomain of {domain}.',
      advice: 'Firms write from a short, lasting address.',
      summary: 'Its sender address stands in a generated subdomain of {domain}',
      clause: 'its sender address is generated',
    },
    ru: {
      title: 'Сгенерированный адрес',
      explanation: 'Адрес отправителя находится в сгенерированном поддомене {domain}.',
      advice: 'Фирмы пишут с коротких постоянных адресов.',
      summary: 'Адрес отправителя находится в сгенерированном поддомене {domain}',
      clause: 'адрес отправителя сгенерирован',
    },
  },
  evaluate: ({ author, bulk }) => {
    const { subdomains, root } = author.host;
    const single = subdomains.filter((label) => label.length === 1).length;
    const isChain = single >= SINGLE_LABELS || subdomains.length >= LABELS;
    return signIf(isChain && !bulk.isList && !isOnBehalfHost(author.host.host), [fact('domain', root)]);
  },
};

/** Labels of one character: one is an abbreviation ("e.berg.example"). */
const SINGLE_LABELS = 2;
/** Labels in front of the registered name: firms need up to three ("news.mail.uk.berg.example"). */
const LABELS = 4;
