import { fact, NOTHING, type Rule } from '../rule.ts';

/** It sells, has links, and nowhere says how to end it: bulk mail that cannot be left. */
export const noWayOut: Rule = {
  code: 'content.no-way-out',
  group: 'content-bulk',
  severity: 'low',
  weight: 1.1,
  hard: undefined,
  category: 'spam',
  source: 'Sender rules of large providers since 2024; RFC 8058',
  texts: {
    en: {
      title: 'Bulk mail that cannot be left',
      explanation: 'The message sells something and nowhere says how to unsubscribe.',
      advice: 'It is mass mail; do not follow its links.',
      summary: 'It is sales mail without a way to unsubscribe',
      clause: 'it has no way to unsubscribe',
    },
    ru: {
      title: 'Рассылка без отписки',
      explanation: 'Письмо продаёт и нигде не говорит, как отписаться.',
      advice: 'Это массовая рассылка; не переходите по ссылкам.',
      summary: 'Это реклама без отписки',
      clause: 'отписаться от него нельзя',
    },
  },
  evaluate: ({ pitches, bulk, headerShape, links, html, visibleText }) => {
    const isPersonal = !bulk.hasUnsubscribe && !bulk.isList && !headerShape.hasThreadFields;
    if (html === undefined || !isPersonal || links.web.length === 0) {
      return NOTHING;
    }
    const { excuse: _excuse, pressing, ...topics } = pitches;
    const topicCount = Object.values(topics).reduce((sum, count) => sum + count, 0);
    const sales = topicCount + pressing;
    if (sales < 2 || WAY_OUT.test(visibleText)) {
      return NOTHING;
    }
    return [
      {
        facts: [fact('count', sales)],
        weight: Math.min(1.8, 0.5 + 0.2 * sales + (topicCount > 0 ? 0.3 : 0)),
      },
    ];
  },
};

/** Words by which letters say how to end them. */
const WAY_OUT =
  /unsubscri|opt.?out|preference|abmelde|abbestell|austragen|désabonn|désinscri|darse de baja|desuscri|cancelar (?:la |a |sua )?(?:suscri|inscri|assina)|descadastr|disiscri|annulla l'iscrizione|cancella(?:rsi|ti)|отпис|退订|配信停止|wypisa|uitschrijven|afmelden/i;
