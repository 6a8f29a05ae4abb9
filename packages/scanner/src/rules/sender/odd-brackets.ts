import { fact, signIf, type Rule } from '../rule.ts';

/** The address stands in brackets of a form that no mail program writes. */
export const oddBrackets: Rule = {
  code: 'sender.odd-brackets',
  group: 'sender-shape',
  severity: 'medium',
  weight: 1.7,
  hard: undefined,
  category: 'impersonation',
  source:
    'RFC 5322 section 3.4; malformed authors evade domain checks ("Composition Kills", USENIX Security 2020)',
  texts: {
    en: {
      title: 'Malformed sender field',
      explanation:
        'The sender field is written in a way no mail program uses, so that checks of {domain} may read it wrongly.',
      advice: 'Do not trust the sender it shows.',
      summary: 'Its sender field is malformed, as no mail program writes it',
      clause: 'its sender field is malformed',
    },
    ru: {
      title: 'Искажённое поле отправителя',
      explanation:
        'Поле отправителя записано так, как не пишет ни одна почтовая программа; проверки {domain} могут прочесть его неверно.',
      advice: 'Не верьте указанному отправителю.',
      summary: 'Поле отправителя искажено: так не пишет ни одна почтовая программа',
      clause: 'поле отправителя искажено',
    },
  },
  evaluate: ({ author, message, bulk }) => {
    const field = message.headers.find((header) => header.name === 'from')?.rawValue ?? '';
    const bare = field.slice(0, FIELD_CHARACTERS).replace(/"[^"]*"/g, 'x');
    const isOdd = SHAPES.some((shape) => shape.test(bare));
    return signIf(isOdd && !bulk.isList, [fact('domain', author.host.root || 'unreadable-address')]);
  },
};

const FIELD_CHARACTERS = 1_000;

/** A blank at the inner edge of the brackets; brackets inside parentheses; two pairs around one address. */
const SHAPES: readonly RegExp[] = [
  /<[^<>]{3,320}[ \t]>/,
  /<[ \t]+[^<>]{3,320}>/,
  /\(\s*<[^<>]{3,320}>/,
  /<\s*</,
];
