import { isOnBehalfHost } from '../../data/on-behalf.ts';
import { isRelated } from '../../domains/is-related.ts';
import { isNamedLike } from '../../domains/name-kinship.ts';
import { isListOrAnswer } from '../../facts/is-aside.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Name, address and address for answers are of three different houses. */
export const replyOfThird: Rule = {
  code: 'sender.reply-of-third',
  group: 'sender-reply-third',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'impersonation',
  source: 'Reply-To at a third domain: the name does not fit the address, and answers go to yet another one',
  texts: {
    en: {
      title: 'The answer goes to a third',
      explanation:
        'The name has nothing to do with {domain}, and an answer would go to {reply}, which is neither.',
      advice: 'Do not answer; ask the sender at an address you know.',
      summary: 'An answer would go to {reply}, which fits neither name nor address',
      clause: 'an answer would go to {reply}',
    },
    ru: {
      title: 'Ответ уйдёт третьему',
      explanation:
        'Имя не связано с {domain}, а ответ уйдёт на {reply}, который не подходит ни к имени, ни к адресу.',
      advice: 'Не отвечайте; спросите отправителя по известному адресу.',
      summary: 'Ответ уйдёт на {reply}, который не подходит ни к имени, ни к адресу',
      clause: 'ответ уйдёт на {reply}',
    },
  },
  evaluate: ({ author, bulk, message }) => {
    const { host, root } = author.host;
    const isAside = isListOrAnswer({ bulk, message }) || isOnBehalfHost(host) || root === '';
    if (isAside || author.kinship !== 'none') {
      return NOTHING;
    }
    const reply = author.replyRoots.find(
      (each) => !isRelated(each, root) && !isNamedLike(author.report.name, each),
    );
    if (reply === undefined) {
      return NOTHING;
    }
    return [
      { facts: [fact('domain', root), fact('reply', reply)], weight: author.report.isFreeMail ? 0.8 : 1.2 },
    ];
  },
};
