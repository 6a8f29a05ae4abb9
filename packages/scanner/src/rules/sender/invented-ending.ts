import { hasInventedEnding } from '../../domains/has-invented-ending.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The ending of the sender domain does not exist, so nobody can own it and nothing can be checked. */
export const inventedEnding: Rule = {
  code: 'sender.invented-ending',
  group: 'sender-domain',
  severity: 'high',
  weight: 2.4,
  hard: undefined,
  category: 'impersonation',
  source: 'RFC 1591: a domain under an ending that does not exist can have no owner and no mailbox',
  texts: {
    en: {
      title: 'Sender domain cannot exist',
      explanation:
        'The address ends in {domain}, an ending that does not exist. Nobody can receive mail there.',
      advice: 'Do not use its links or attachments.',
      summary: 'Its sender address ends in {domain}, which cannot exist',
      clause: 'its sender address cannot exist',
    },
    ru: {
      title: 'Такого домена не бывает',
      explanation: 'Адрес отправителя оканчивается на {domain}: такого окончания не существует.',
      advice: 'Не переходите по ссылкам и не открывайте вложения.',
      summary: 'Адрес отправителя оканчивается на {domain}, а такого не бывает',
      clause: 'адреса отправителя не бывает',
    },
  },
  evaluate: ({ author, links }) =>
    author.isReadable && hasInventedEnding(author.host)
      ? [{ facts: [fact('domain', author.host.root)], weight: links.web.length > 0 ? 2.4 : 1 }]
      : NOTHING,
};
