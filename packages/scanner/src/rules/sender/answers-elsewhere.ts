import { isPlainAnswer } from '../../facts/is-plain-answer.ts';
import { otherMailbox } from '../../facts/other-mailbox.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A short letter without links whose answer shall go to another, free mailbox. */
export const answersElsewhere: Rule = {
  code: 'sender.answers-elsewhere',
  group: 'sender-reply',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'scam',
  source: 'Advance-fee letters: the mailbox that sends is blocked soon, so the answer goes to another one',
  texts: {
    en: {
      title: 'The answer goes elsewhere',
      explanation: 'A short letter without links; the answer would go to another mailbox at {provider}.',
      advice: 'Ask yourself why somebody does not want the answer where he writes from.',
      summary: 'A short letter whose answer would go to another mailbox at {provider}',
      clause: 'the answer would go to another mailbox at {provider}',
    },
    ru: {
      title: 'Ответ уйдёт в другое место',
      explanation: 'Короткое письмо без ссылок; ответ уйдёт на другой ящик в {provider}.',
      advice: 'Спросите себя, почему человек не хочет ответа туда, откуда пишет.',
      summary: 'Короткое письмо, ответ на которое уйдёт на другой ящик в {provider}',
      clause: 'ответ уйдёт на другой ящик в {provider}',
    },
  },
  evaluate: (facts) => {
    const { bulk, links, message, intents, visibleText } = facts;
    const isAside =
      bulk.isList ||
      bulk.hasUnsubscribe ||
      bulk.isAutomatic ||
      isPlainAnswer(message) ||
      message.root.declaredType === 'multipart/report';
    if (isAside || links.web.length > 0 || intents.wordCount > WORDS || isFormal(visibleText)) {
      return NOTHING;
    }
    const provider = otherMailbox(facts);
    const inHeader = message.replyTo.some(({ domain }) => domain === provider);
    return provider === ''
      ? NOTHING
      : [{ facts: [fact('provider', provider)], weight: inHeader ? 1.2 : 0.6 }];
  },
};

/** Words of a short letter. */
const WORDS = 150;

/** Reports of servers quote the addresses they could not reach. */
function isFormal(text: string): boolean {
  return /\b(?:smtp|550|554|undeliver|permanent (?:error|fail)|delivery status)/i.test(text.slice(0, 2_000));
}
