import { NOTHING, type Rule } from '../rule.ts';

/** An issue of something that appears regularly: it is numbered, has a table of contents, or its subscription can be managed. */
export const periodical: Rule = {
  code: 'history.periodical',
  group: 'trust-bulk',
  severity: 'info',
  weight: -0.9,
  hard: undefined,
  category: 'none',
  source: 'Papers by mail number their issues (ISSN, volume, issue); mass mail has no second issue',
  texts: {
    en: {
      title: 'An issue of a paper',
      explanation: 'The message is one issue of something that appears regularly.',
      advice: 'Nothing to do.',
      summary: 'It is an issue of a paper',
    },
    ru: {
      title: 'Выпуск издания',
      explanation: 'Письмо — один из выпусков регулярного издания.',
      advice: 'Ничего делать не нужно.',
      summary: 'Это выпуск издания',
    },
  },
  evaluate: ({ message, links, textShape, visibleText, author, authentication, isPlainLure }) => {
    const isForged =
      authentication.dmarc === 'fail' || (authentication.spf === 'fail' && authentication.dkim !== 'pass');
    if (isForged || isPlainLure || !author.isReadable || textShape.words < WORDS) {
      return NOTHING;
    }
    const head = `${message.subject.slice(0, 300)} \n ${visibleText.slice(0, HEAD)}`;
    const issue = ISSUE.filter((pattern) => pattern.test(head)).length;
    const tended = new Set(
      links.web.flatMap(({ text }) =>
        ANY_TENDED.test(text.slice(0, 60))
          ? TENDED.filter((pattern) => pattern.test(text.slice(0, 60))).map(String)
          : [],
      ),
    ).size;
    const weight = (issue > 0 ? -0.5 : 0) + (issue > 1 ? -0.3 : 0) + (tended >= 3 ? -0.7 : 0);
    return weight === 0 ? NOTHING : [{ facts: [], weight }];
  },
};

/** Words of a short issue. */
const WORDS = 80;
/** Characters of the text in which an issue says what it is. */
const HEAD = 1_500;
const ISSUE: readonly RegExp[] = [
  /\b(?:vol(?:ume)?\.? ?\d{1,4}|issue (?:no\.? ?|# ?|number )?\d{1,4}|ausgabe (?:nr\.? ?)?\d|numéro \d|número \d|edition (?:no\.? ?|# ?)?\d{1,4})\b/i,
  /\bdigest[,:]? (?:#|no\.?|number|vol\.?)? ?\d/i,
  /(?:выпуск|номер) ?(?:№|#)? ?\d{1,4}/i,
  /\bissn \d{4}-\d{3}[\dx]/i,
  /\b(?:in this issue|in this week's|this week's (?:issue|edition)|table of contents|in dieser ausgabe|dans ce numéro|en este número|nesta edição|in questo numero)\b|в этом выпуске|в выпуске:/i,
];
/** What can be done with a subscription that somebody really has. */
const TENDED: readonly RegExp[] = [
  /unsubscribe|abmelden|désabonner|отписаться/i,
  /(?:manage|modify|change|edit|update) (?:my |your )?(?:subscription|preference|profile|address|account|settings)/i,
  /(?:send|forward|e-?mail) (?:this |it )?to a (?:friend|colleague)|tell a friend|pass it on/i,
  /^(?:archives?|past issues|back issues|previous issues|view in browser|web version)/i,
  /^(?:advertise|advertising|media kit|advertising info)/i,
  /^(?:faq|help|about us|contact us|feedback)\b/i,
  /(?:subscribe to|new subscription|free newsletters?|more newsletters|sign up for)/i,
];
/** Any of these: most links are none. */
const ANY_TENDED = new RegExp(TENDED.map(({ source }) => source).join('|'), 'i');
