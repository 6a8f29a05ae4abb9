import { fact, signIf, type Rule } from '../rule.ts';

/** No address that anyone could answer: made so that checks of the domain find nothing to check. */
export const unreadableFrom: Rule = {
  code: 'sender.unreadable-from',
  group: 'sender-identity',
  severity: 'high',
  weight: 3,
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
  // Delivery reports and local programs write from a bare name at this host; they are no letters.
  evaluate: ({ author, message, bulk }) =>
    signIf(!author.isReadable && !(bulk.isAutomatic || isReport(message.root.declaredType)), [
      fact('fields', message.fromFields),
    ]),
};

function isReport(type: string): boolean {
  return type === 'multipart/report';
}
