import { looksRandom } from '../../text/looks-random.ts';
import { fact, signIf, type Rule } from '../rule.ts';

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
  evaluate: ({ author, bulk }) => {
    const isRandom =
      looksRandom(author.host.label) ||
      author.host.subdomains.some((label) => label.length >= LONG_LABEL && looksRandom(label));
    return signIf(isRandom && !bulk.isList && !bulk.hasOneClick && author.host.label.length > 0, [
      fact('domain', author.host.root),
    ]);
  },
};

/** Shorter labels are abbreviations, in characters. */
const LONG_LABEL = 12;
