import { fact, NOTHING, type Rule } from '../rule.ts';

/** No address that anyone could answer: made so that checks of the domain find nothing to check. */
export const unreadableFrom: Rule = {
  code: 'sender.unreadable-from',
  group: 'sender-identity',
  severity: 'high',
  weight: 3.6,
  hard: undefined,
  category: 'impersonation',
  source:
    'RFC 5322 section 3.6.2; malformed authors evade domain checks ("Composition Kills", USENIX Security 2020)',
  texts: {
    en: {
      title: 'Unreadable sender',
      explanation:
        'The sender field holds no address that could receive mail, so nobody can check who wrote this.',
      advice: 'Honest senders have a working address. Do not use its links or attachments.',
      summary: 'Its sender field holds no working address, so nobody can check who wrote it',
      clause: 'its sender field holds no working address',
    },
    ru: {
      title: 'Нечитаемый отправитель',
      explanation: 'В поле отправителя нет адреса, на который можно ответить: проверить автора нельзя.',
      advice: 'У честных отправителей адрес работает. Не открывайте ссылки и вложения.',
      summary: 'В поле отправителя нет рабочего адреса, поэтому проверить автора нельзя',
      clause: 'в поле отправителя нет рабочего адреса',
    },
  },
  evaluate: ({ author, message, links, bulk, isBounce }) => {
    if (author.isReadable || isBounce || message.root.declaredType === 'multipart/report') {
      return NOTHING;
    }
    const facts = [fact('fields', message.fromFields)];
    // Devices and jobs of one's own network write from "root@nas" and "MAILER-DAEMON"; they link nowhere.
    const isMachine =
      links.web.length === 0 || bulk.isAutomatic || DAEMON.test(author.report.address || author.report.name);
    return [isMachine ? { facts, weight: 1, severity: 'low' } : { facts }];
  },
};

const DAEMON = /^(?:mailer-daemon|postmaster|root|cron|daemon)\b/i;
