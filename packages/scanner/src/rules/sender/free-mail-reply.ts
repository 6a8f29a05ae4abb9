import { FREE_MAIL } from '../../data/free-mail.ts';
import { fact, signIf, type Rule } from '../rule.ts';

/** Answers would go to a free mailbox although the sender writes from a firm. */
export const freeMailReply: Rule = {
  code: 'sender.free-mail-reply',
  group: 'sender-reply',
  severity: 'medium',
  weight: 1.3,
  hard: undefined,
  category: 'scam',
  source: 'FBI IC3 on business e-mail compromise: reply address at a free provider',
  texts: {
    en: {
      title: 'Answers go to a free mailbox',
      explanation: 'It was sent from {domain}, but your answer would go to a free mailbox at {reply}.',
      advice: 'Answer to an address you already know.',
      summary: 'It was sent from {domain}, but your answer would go to a free mailbox at {reply}',
      clause: 'your answer would go to a free mailbox at {reply}',
    },
    ru: {
      title: 'Ответ уйдёт на бесплатный ящик',
      explanation: 'Отправлено с {domain}, но ответ уйдёт на бесплатный ящик в {reply}.',
      advice: 'Отвечайте на известный вам адрес.',
      summary: 'Отправлено с {domain}, но ответ уйдёт на бесплатный ящик в {reply}',
      clause: 'ответ уйдёт на бесплатный ящик в {reply}',
    },
  },
  evaluate: ({ author, bulk, message }) => {
    const reply = message.replyTo.find((address) => FREE_MAIL.has(address.domain));
    const isForeign =
      reply !== undefined &&
      !author.report.isFreeMail &&
      author.isReadable &&
      !isSamePerson(reply.address, author.report.address);
    return signIf(isForeign && !bulk.isList, [
      fact('domain', author.host.root),
      fact('reply', reply?.domain ?? ''),
    ]);
  },
};

/** Small firms answer from the private mailbox of their owner: "anna.berg@…" for "anna.berg@…". */
function isSamePerson(a: string, b: string): boolean {
  return a.slice(0, a.lastIndexOf('@')) === b.slice(0, b.lastIndexOf('@'));
}
