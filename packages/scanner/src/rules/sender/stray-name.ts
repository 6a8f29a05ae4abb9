import { fact, NOTHING, type Rule } from '../rule.ts';

/** A name without address beside the address: made by a comma that splits the sender field. */
export const strayName: Rule = {
  code: 'sender.stray-name',
  group: 'sender-shape',
  severity: 'medium',
  weight: 2,
  hard: undefined,
  category: 'impersonation',
  source:
    'RFC 5322 section 3.4; malformed authors evade domain checks ("Composition Kills", USENIX Security 2020)',
  texts: {
    en: {
      title: 'Odd sender field',
      explanation:
        'The sender field is broken by a stray comma, so that programs show a name and hide the address at {domain}.',
      advice: 'Look at the address, not at the name.',
      summary: 'Its sender field is broken so that the address at {domain} is hidden',
      clause: 'its sender field is broken',
    },
    ru: {
      title: 'Странное поле отправителя',
      explanation:
        'Поле отправителя разбито лишней запятой: программы показывают имя и скрывают адрес в {domain}.',
      advice: 'Смотрите на адрес, а не на имя.',
      summary: 'Поле отправителя разбито так, что адрес в {domain} скрыт',
      clause: 'поле отправителя разбито',
    },
  },
  evaluate: ({ author, bulk, message }) => {
    if (!author.hasStrayName || !author.isReadable || bulk.isList) {
      return NOTHING;
    }
    const field = message.headers.find((header) => header.name === 'from')?.rawValue ?? '';
    // "Berg, Anna <anna@…>" without quotes is the slip of an honest program: two names that fit the address.
    const isSlip = SLIP.test(author.report.name) && author.claims.length === 0 && !TRAILING.test(field);
    if (isSlip && author.kinship !== 'none') {
      return NOTHING;
    }
    const facts = [fact('domain', author.host.root)];
    return [isSlip ? { facts, weight: 1, severity: 'low' } : { facts }];
  },
};

const SLIP = /^[\p{L}\p{M}.' -]{1,40},\s?[\p{L}\p{M}.' -]{1,40}$/u;
/** A comma directly before the address: nothing that a program writes. */
const TRAILING = /[,;][\s_"]{0,8}\(?\s{0,4}</;
