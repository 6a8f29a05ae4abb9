import { isNumberedHost } from '../../domains/is-numbered-host.ts';
import { isRelated } from '../../domains/is-related.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The message was handed over by a rented or private machine without a name of its own. */
export const numberedServer: Rule = {
  code: 'sender.numbered-server',
  group: 'sender-server',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source:
    'Spamhaus PBL and common practice (M3AAWG Sender Best Practices): mail servers have a name of their own',
  texts: {
    en: {
      title: 'Sent by a nameless machine',
      explanation:
        'It was handed over by {server}, a rented or private machine that has only a number for a name.',
      advice: 'Firms send from servers with a name. Be careful.',
      summary: 'It was sent by a nameless machine ({server})',
      clause: 'it was sent by a nameless machine',
    },
    ru: {
      title: 'Отправлено безымянной машиной',
      explanation:
        'Письмо передано машиной {server}: это арендованный или домашний компьютер без собственного имени.',
      advice: 'Фирмы отправляют почту с серверов, у которых есть имя.',
      summary: 'Письмо отправлено безымянной машиной ({server})',
      clause: 'оно отправлено безымянной машиной',
    },
  },
  evaluate: ({ author, handingOver, bulk }) => {
    const { greeting, reverse } = handingOver;
    const numbered = [greeting, reverse].find((host) => host !== undefined && isNumberedHost(host));
    if (numbered === undefined || bulk.isList || isRelated(numbered.root, author.host.root)) {
      return NOTHING;
    }
    // A small firm on a rented machine greets with its own domain; others with whatever the machine is called.
    const isOwn = greeting !== undefined && isRelated(greeting.root, author.host.root);
    return [{ facts: [fact('server', numbered.root)], weight: isOwn ? 0.6 : 1.2 }];
  },
};
