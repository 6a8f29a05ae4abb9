import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A mailbox that is full, held messages, an upgrade of the server. */
export const mailboxLure: Rule = lureRule({
  code: 'content.mailbox-lure',
  category: 'phishing',
  source: 'Public reports on mailbox phishing: full quota, held messages, server upgrade, expiring password',
  texts: {
    en: {
      title: 'Mailbox lure',
      explanation:
        'The message says that something is wrong with your mailbox: full, held messages, an upgrade or an expiring password.',
      advice: 'Look into the settings of your mail yourself, or ask who runs it.',
      summary: 'It claims that something is wrong with your mailbox',
      clause: 'it claims that something is wrong with your mailbox',
    },
    ru: {
      title: 'Приманка с почтовым ящиком',
      explanation:
        'Письмо утверждает, что с вашим ящиком что-то не так: он полон, письма задержаны, нужна проверка или истекает пароль.',
      advice: 'Посмотрите настройки почты сами или спросите того, кто её обслуживает.',
      summary: 'Письмо утверждает, что с вашим почтовым ящиком что-то не так',
      clause: 'оно пугает проблемой с почтовым ящиком',
    },
  },
  intents: [['mailbox', 1]],
  helpers: [
    ['urgency', 0.5],
    ['required', 0.3],
    ['credential', 0.5],
    ['suspension', 0.5],
  ],
  needs: 'link-or-file',
  least: 1.5,
});
