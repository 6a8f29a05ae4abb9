import { fact, signIf, type Rule } from '../rule.ts';

/** A name without address beside the address: made by a comma that splits the sender field. */
export const strayName: Rule = {
  code: 'sender.stray-name',
  group: 'sender-shape',
  severity: 'medium',
  weight: 1.6,
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
  evaluate: ({ author, bulk }) => {
    // "Berg, Anna <anna@…>" without quotes is the slip of an honest program: two names, nothing else.
    const isSlip =
      /^[\p{L}\p{M}.' -]{1,40},\s?[\p{L}\p{M}.' -]{1,40}$/u.test(author.report.name) &&
      author.claims.length === 0;
    return signIf(author.hasStrayName && author.isReadable && !isSlip && !bulk.isList, [
      fact('domain', author.host.root),
    ]);
  },
};
