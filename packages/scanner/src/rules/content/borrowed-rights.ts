import { leadsOnlyToGood } from '../../facts/good-places.ts';
import { signIf, type Rule } from '../rule.ts';

/** It claims the rights of a firm, while no link leads to the sender: the foot of the page was copied with it. */
export const borrowedRights: Rule = {
  code: 'content.borrowed-rights',
  group: 'content-brand',
  severity: 'info',
  weight: 0.7,
  hard: undefined,
  category: 'phishing',
  source: 'Copied pages carry the notice of whom they were copied from',
  texts: {
    en: {
      title: 'Borrowed copyright notice',
      explanation: 'The message carries the notice of a firm, but no link leads to the sender.',
      advice: 'Says little alone.',
      summary: 'It carries the notice of a firm to which no link leads',
    },
    ru: {
      title: 'Чужой знак авторства',
      explanation: 'В письме знак авторских прав фирмы, но ни одна ссылка не ведёт к отправителю.',
      advice: 'Само по себе мало что значит.',
      summary: 'В письме знак фирмы, к которой не ведёт ни одна ссылка',
    },
  },
  evaluate: (facts) => {
    const { visibleText, bulk, headerShape, links } = facts;
    return signIf(
      !bulk.hasUnsubscribe &&
        !bulk.isList &&
        !headerShape.hasThreadFields &&
        links.web.length > 0 &&
        !links.web.some((link) => link.isOfAuthor) &&
        !leadsOnlyToGood(facts) &&
        NOTICE.test(visibleText),
      [],
    );
  },
};

const NOTICE =
  /©|\(c\) ?20\d\d|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|все права защищены|版权所有/i;
