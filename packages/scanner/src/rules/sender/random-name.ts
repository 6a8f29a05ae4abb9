import { readHost } from '../../domains/read-host.ts';
import { hasScatteredCase } from '../../text/has-scattered-case.ts';
import { looksRandom } from '../../text/looks-random.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A domain or mailbox whose name was rolled by dice. */
export const randomName: Rule = {
  code: 'sender.random-name',
  group: 'sender-domain',
  severity: 'low',
  weight: 1.1,
  hard: undefined,
  category: 'spam',
  source:
    'Generated domains: Yadav et al., "Detecting Algorithmically Generated Malicious Domain Names" (IMC 2010)',
  texts: {
    en: {
      title: 'Random sender address',
      explanation: 'The sender address at {domain} looks as if a program had rolled it by dice.',
      advice: 'Be careful if you do not know the sender.',
      summary: 'Its sender address at {domain} looks rolled by dice',
      clause: 'its sender address looks rolled by dice',
    },
    ru: {
      title: 'Случайный адрес отправителя',
      explanation: 'Адрес отправителя в {domain} выглядит случайным набором знаков.',
      advice: 'Осторожно, если не знаете отправителя.',
      summary: 'Адрес отправителя в {domain} выглядит случайным',
      clause: 'адрес отправителя выглядит случайным',
    },
  },
  evaluate: ({ author, bulk, relations, message }) => {
    if (bulk.isList || author.host.label === '') {
      return NOTHING;
    }
    const facts = [fact('domain', author.host.root)];
    const isDomain =
      looksRandom(author.host.label) ||
      author.host.subdomains.some((label) => label.length >= LONG_LABEL && looksRandom(label));
    if (isDomain) {
      return [bulk.hasOneClick ? { facts, weight: 0.8 } : { facts }];
    }
    const bounce = readHost(relations.bounceRoot);
    const others = [bounce.label, ...author.replyHosts.map((host) => readHost(host).label)];
    if (others.some(looksRandom)) {
      return [{ facts, weight: bulk.hasOneClick ? 0.7 : 1.4 }];
    }
    const local = author.report.address.slice(0, Math.max(0, author.report.address.lastIndexOf('@')));
    // Mailboxes of machines ("bounce-7f3a…", "reply+…") carry codes on purpose.
    const isOfMachine = /[+=#]|^\d+\.\d+\.|bounce|reply|ticket|notif|calendar/.test(local);
    const written = message.from.find((each) => each.address !== '')?.address.split('@')[0] ?? '';
    return (looksRandom(local) || NUMBERED.test(local) || hasScatteredCase(written)) && !isOfMachine
      ? [{ facts, weight: author.report.isFreeMail ? 0.7 : 1.1 }]
      : NOTHING;
  },
};

/** Shorter labels are abbreviations, in characters. */
const LONG_LABEL = 12;
/** A word, a number and letters again: made by a program when the word was taken. */
const NUMBERED = /^[a-z]{3,24}[_.]?\d{4,10}[a-z]{1,6}\d{0,4}$/;
