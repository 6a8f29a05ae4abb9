import { leadsOnlyToGood } from '../../facts/good-places.ts';
import { isPlainAnswer } from '../../facts/is-plain-answer.ts';
import { isStranger } from './setting.ts';
import { signIf, type Rule } from '../rule.ts';

/** A few words about a sum from a free mailbox, with a link or a paper. */
export const sumInNote: Rule = {
  code: 'content.sum-in-note',
  group: 'content-note',
  severity: 'medium',
  weight: 1.7,
  hard: undefined,
  category: 'scam',
  source: 'Notes on balances and payouts that nobody has, sent from free mailboxes with a link or a paper',
  texts: {
    en: {
      title: 'A sum and a link, and nothing else',
      explanation: 'A stranger with a free mailbox writes of a sum in a few words, with a link or a file.',
      advice: 'You have no such balance. Delete it.',
      summary: 'A stranger writes a few words about a sum of money, with a link or a file',
      clause: 'a few words about a sum are all of it',
    },
    ru: {
      title: 'Сумма, ссылка и больше ничего',
      explanation: 'Незнакомец с бесплатного ящика в паре слов пишет о сумме и даёт ссылку или файл.',
      advice: 'Такого счёта у вас нет. Удалите письмо.',
      summary: 'Незнакомец в паре слов пишет о сумме денег и даёт ссылку или файл',
      clause: 'в нём лишь пара слов о сумме',
    },
  },
  evaluate: (facts) => {
    const { author, bulk, links, attachments, message, intents, words } = facts;
    const isNote = intents.wordCount <= WORDS && !bulk.isList && !isPlainAnswer(message);
    const hasHook = links.web.length > 0 || attachments.some((file) => !file.name.endsWith('.ics'));
    const isFree = author.report.isFreeMail || !author.isReadable;
    return signIf(
      isNote &&
        hasHook &&
        isFree &&
        !leadsOnlyToGood(facts) &&
        isStranger(facts) &&
        SUM.test(words.text.slice(0, 1_500)),
      [],
    );
  },
};

/** Words of a note. */
const WORDS = 80;
/** Three digits and more, as in a balance: lunch costs less. */
const SUM =
  /(?:[$€£₿]|usd|eur|btc|usdt)\s?[+-]?\d{1,3}[.,]?\d{2,}|\d{1,3}[.,]?\d{2,}\s?(?:[$€£₿]|(?:usd|eur|btc|usdt|dollars|euro)(?![\p{L}]))/u;
