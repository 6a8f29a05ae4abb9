import { isOnBehalf } from '../../facts/is-on-behalf.ts';
import { signIf, type Rule } from '../rule.ts';

/** The text speaks of unsubscribing, but the field by which every newsletter service offers it is missing. */
export const wayOutOnlyInText: Rule = {
  code: 'content.way-out-only-in-text',
  group: 'content-bulk',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'RFC 2369 and RFC 8058; demanded of bulk senders by large providers since 2024',
  texts: {
    en: {
      title: 'Bulk mail that hides its kind',
      explanation:
        'The message speaks of unsubscribing but lacks the field by which newsletters offer it to your mail program.',
      advice: 'Do not use its way to unsubscribe unless you know the sender.',
      summary: 'It is bulk mail that hides its kind',
      clause: 'it is bulk mail that hides its kind',
    },
    ru: {
      title: 'Рассылка, которая прячется',
      explanation: 'Письмо говорит об отписке, но в нём нет поля, которым её предлагают честные рассылки.',
      advice: 'Не отписывайтесь по ссылке, если не знаете отправителя.',
      summary: 'Это рассылка, которая скрывает, что она рассылка',
      clause: 'это рассылка, которая прячется',
    },
  },
  evaluate: (facts) => {
    const { bulk, headerShape, links, visibleText, html } = facts;
    return signIf(
      html !== undefined &&
        !bulk.hasUnsubscribe &&
        !bulk.isList &&
        !bulk.isBorrowed &&
        !headerShape.hasThreadFields &&
        links.web.length > 0 &&
        !isOnBehalf(facts) &&
        WAY_OUT.test(visibleText),
      [],
    );
  },
};

/** Words by which letters say how to end them. */
const WAY_OUT =
  /unsubscri|opt.?out|abmelde|abbestell|austragen|désabonn|désinscri|darse de baja|desuscri|cancelar (?:la |a |sua )?(?:suscri|inscri|assina)|descadastr|disiscri|annulla l'iscrizione|cancella(?:rsi|ti)|отписаться|отпишитесь|退订|uitschrijven|afmelden/i;
