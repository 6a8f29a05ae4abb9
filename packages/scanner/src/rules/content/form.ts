import { isRelated } from '../../domains/is-related.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A form that asks for a password inside the message itself. */
export const form: Rule = {
  code: 'content.form',
  group: 'content-markup',
  severity: 'high',
  weight: 2.6,
  hard: undefined,
  category: 'phishing',
  source: 'Forms in mail: CSS-less forms are blocked by most programs; used by phishing since 2004',
  texts: {
    en: {
      title: 'Form in the message',
      explanation: 'The message itself contains a form that asks for {what} and sends it to {domain}.',
      advice: 'Never enter anything inside a message.',
      summary: 'It contains a form that asks for {what}',
      clause: 'it contains a form that asks for {what}',
    },
    ru: {
      title: 'Форма в письме',
      explanation: 'Само письмо содержит форму, которая просит {what} и отправляет на {domain}.',
      advice: 'Ничего не вводите внутри письма.',
      summary: 'В письме есть форма, которая просит {what}',
      clause: 'в письме есть форма, которая просит {what}',
    },
  },
  evaluate: ({ html, links, author, bulk }) => {
    if (html === undefined || html.forms === 0) {
      return NOTHING;
    }
    const target = links.web.find((link) => link.element === 'form')?.host?.root ?? 'unknown-place';
    const asksPassword = html.passwordFields > 0;
    const facts = [fact('what', asksPassword ? 'password' : 'data'), fact('domain', target)];
    if (asksPassword) {
      return [{ facts, weight: 3.7 }];
    }
    return [
      html.inputFields > 0 && !isRelated(target, author.host.root) && !bulk.hasUnsubscribe
        ? { facts, weight: 1.4, severity: 'medium' }
        : { facts, weight: 0.3, severity: 'low' },
    ];
  },
};
