import { fact, NOTHING, type Rule } from '../rule.ts';

/** The sender's domain looks like a brand's or like the reader's own. */
export const lookAlikeDomain: Rule = {
  code: 'sender.look-alike-domain',
  group: 'sender-identity',
  severity: 'high',
  weight: 3.6,
  hard: undefined,
  category: 'impersonation',
  source:
    'Unicode Technical Standard 39; studies of typo and combination squatting (Kintis et al., CCS 2017)',
  texts: {
    en: {
      title: 'Look-alike sender domain',
      explanation: 'The address ends in {domain}, which is made to look like {imitates} but is not ({kind}).',
      advice: 'Do not answer and do not use its links. Reach {imitates} by an address you already know.',
      summary: 'It was sent from {domain}, which only looks like {imitates}',
    },
    ru: {
      title: 'Похожий, но чужой домен отправителя',
      explanation: 'Адрес оканчивается на {domain}: домен похож на {imitates}, но это другой домен ({kind}).',
      advice: 'Не отвечайте и не переходите по ссылкам. Свяжитесь с {imitates} по известному вам адресу.',
      summary: 'Отправлено с домена {domain}, который лишь похож на {imitates}',
    },
  },
  evaluate: ({ author, context }) => {
    if (author.lookAlike === undefined) {
      return NOTHING;
    }
    const { imitates, kind, isOwn } = author.lookAlike;
    const facts = [fact('domain', author.host.root), fact('imitates', imitates), fact('kind', kind)];
    // A false colleague is held back whoever he is to the reader, until the reader says that this one is real.
    if (isOwn && author.ownRoots.includes(imitates) && context.correspondent?.markedSafe !== true) {
      return [{ facts, hard: 'caution' }];
    }
    return [kind === 'other-ending' ? { facts, weight: 2.4, severity: 'medium' } : { facts }];
  },
};
