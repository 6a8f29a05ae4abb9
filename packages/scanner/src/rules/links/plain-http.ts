import { fact, NOTHING, type Rule } from '../rule.ts';

/** The one link of the message goes over an open line. */
export const plainHttp: Rule = {
  code: 'links.plain-http',
  group: 'link-shape',
  severity: 'low',
  weight: 0.6,
  hard: undefined,
  category: 'phishing',
  source: 'Unencrypted targets: a third of phishing, one seventh of newsletters',
  texts: {
    en: {
      title: 'Unencrypted link',
      explanation: 'The link to {domain} is not encrypted (http).',
      advice: 'Do not enter anything there.',
      summary: 'Its link to {domain} is not encrypted',
    },
    ru: {
      title: 'Незашифрованная ссылка',
      explanation: 'Ссылка на {domain} не зашифрована (http).',
      advice: 'Ничего там не вводите.',
      summary: 'Ссылка на {domain} не зашифрована',
    },
  },
  evaluate: ({ links, bulk }) => {
    const clicked = links.web.filter((link) => link.element === 'anchor' || link.element === 'area');
    const plain = clicked.length > 0 && clicked.every((link) => link.isPlainHttp) ? clicked[0] : undefined;
    return plain === undefined || bulk.hasUnsubscribe || bulk.isList || plain.isOfAuthor
      ? NOTHING
      : [{ facts: [fact('domain', plain.host?.root ?? '')] }];
  },
};
