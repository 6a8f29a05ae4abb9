import { fact, NOTHING, type Rule } from '../rule.ts';

/** Somebody sells or shows a page and gives no name. */
export const namelessSeller: Rule = {
  code: 'sender.nameless-seller',
  group: 'sender-slogan',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'Addresses without a name: programs report so, and senders that invent thousands of addresses',
  texts: {
    en: {
      title: 'Nameless seller',
      explanation: 'The message comes from {address}, without any name, and offers something.',
      advice: 'Do not buy from somebody who has no name.',
      summary: 'Its sender gives no name',
      clause: 'its sender gives no name',
    },
    ru: {
      title: 'Продавец без имени',
      explanation: 'Письмо пришло с {address} без всякого имени и что-то предлагает.',
      advice: 'Не покупайте у того, у кого нет имени.',
      summary: 'Отправитель не называет имени',
      clause: 'отправитель не называет имени',
    },
  },
  evaluate: ({ author, bulk, headerShape, message, html, pitches, links }) => {
    const { name, address } = author.report;
    const isAside =
      bulk.isList || bulk.isAutomatic || headerShape.hasThreadFields || headerShape.isReplyShaped;
    const isReport = message.root.declaredType === 'multipart/report' || MACHINE.test(address);
    if (name.trim() !== '' || !author.isReadable || isAside || isReport) {
      return NOTHING;
    }
    const { pressing, excuse, ...topics } = pitches;
    const sold = Object.values(topics).reduce((sum, count) => sum + count, 0);
    const isPage = html !== undefined && links.web.length > 0;
    const weight = Math.min(3, sold + (pressing + excuse > 1 ? 1 : 0)) * 0.3 + (isPage ? 0.4 : 0);
    return weight < 0.3 ? NOTHING : [{ facts: [fact('address', address)], weight: weight + 0.6 }];
  },
};

const MACHINE =
  /^(?:no-?_?reply|do-?not-?reply|root|mailer-daemon|postmaster|www|nobody|cron|nagios|newsletter|news)\b/;
