import { fact, NOTHING, type Rule } from '../rule.ts';

/** Something stands behind the end of the page: another hand glued it to a page that was taken from somewhere. */
export const gluedPage: Rule = {
  code: 'structure.glued-page',
  group: 'structure-page',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'phishing',
  source: 'Kits append their own way out, or random letters, to a copied page',
  texts: {
    en: {
      title: 'Glued together',
      explanation: 'Behind the end of the page there is more ({kind}): another hand glued it on.',
      advice: 'Be careful: honest senders write their letters in one piece.',
      summary: 'It is a copied page with something glued to its end',
      clause: 'something is glued to its end',
    },
    ru: {
      title: 'Склеенное письмо',
      explanation: 'За концом страницы есть ещё кое-что ({kind}): это приклеила другая рука.',
      advice: 'Осторожно: честные отправители пишут письмо целиком.',
      summary: 'Это чужая страница, к концу которой что-то приклеено',
      clause: 'к его концу что-то приклеено',
    },
  },
  evaluate: ({ html, bulk }) => {
    if (html === undefined || bulk.isList || html.shape.charactersAfterEnd === 0) {
      return NOTHING;
    }
    return html.shape.linksAfterEnd > 0
      ? [{ facts: [fact('kind', 'links')], weight: 1.6 }]
      : [{ facts: [fact('kind', 'text')], weight: 0.8 }];
  },
};
