import { isStranger } from './setting.ts';
import { NOTHING, type Rule } from '../rule.ts';

/** A short note of a superior in a hurry who wants gift cards, a favour or a telephone number. */
export const bossTask: Rule = {
  code: 'content.boss-task',
  group: 'content-lure',
  severity: 'medium',
  weight: 1.9,
  hard: undefined,
  category: 'scam',
  source: 'FBI IC3 on gift-card fraud; short mails without links in public rule bases',
  texts: {
    en: {
      title: 'Favour for a superior',
      explanation:
        'A short note asks for gift cards, a quick favour or your number: often somebody who poses as a superior.',
      advice: 'Call the person at a number you already know before you do anything.',
      summary: 'It asks for a favour in the way impostors of superiors do',
    },
    ru: {
      title: 'Просьба «от начальника»',
      explanation: 'Короткая записка просит подарочные карты, услугу или ваш номер: так пишут самозванцы.',
      advice: 'Сначала позвоните этому человеку по известному номеру.',
      summary: 'Письмо просит об услуге так, как это делают самозванцы',
    },
  },
  evaluate: (facts) => {
    const { counts, quotes, characters } = facts.words;
    const isShort = characters < SHORT_CHARACTERS && facts.links.web.length <= 1;
    const isAside = facts.bulk.hasUnsubscribe || facts.bulk.isList || facts.message.inReplyTo.length > 0;
    if (counts.task === 0 || !isShort || isAside) {
      return NOTHING;
    }
    const weight =
      0.8 +
      0.5 * counts.task +
      (facts.author.report.isFreeMail ||
      facts.author.replyRoots.some((root) => root !== facts.author.host.root)
        ? 0.6
        : 0);
    return [{ facts: [], quote: quotes.task ?? '', weight: isStranger(facts) ? weight : weight * 0.5 }];
  },
};

/** Notes of that kind are short, in characters. */
const SHORT_CHARACTERS = 900;
