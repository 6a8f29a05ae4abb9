import { isAnswer } from '../../facts/is-answer.ts';
import { isPlainAnswer } from '../../facts/is-plain-answer.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Fields of an answer on a first letter: the subject does not answer, nothing is quoted, and it is a page with links. */
export const forgedAnswer: Rule = {
  code: 'structure.forged-answer',
  group: 'structure-forged-answer',
  severity: 'medium',
  weight: 1.5,
  hard: undefined,
  category: 'phishing',
  source:
    'RFC 5322 section 3.6.4; programs of mass senders write fields of answers, which filters trust, into first letters',
  texts: {
    en: {
      title: 'Pretends to answer',
      explanation:
        'Its fields say that it answers a letter, but neither its subject nor its text does, and it is a page with {count} links.',
      advice: 'Ask yourself whether you wrote to this sender.',
      summary: 'Its hidden fields pretend that it answers a letter of yours',
      clause: 'its hidden fields pretend that it is an answer',
    },
    ru: {
      title: 'Притворяется ответом',
      explanation:
        'Служебные поля говорят, что это ответ, но ни тема, ни текст так не выглядят; это страница со ссылками ({count}).',
      advice: 'Спросите себя, писали ли вы этому отправителю.',
      summary: 'Скрытые поля выдают письмо за ответ на ваше',
      clause: 'скрытые поля выдают его за ответ',
    },
  },
  evaluate: ({ author, bulk, html, links, message, visibleText }) => {
    const count = links.web.length;
    const isFirst =
      isAnswer(message) && !isPlainAnswer(message) && !HANDED_ON.test(message.subject.slice(0, 100));
    const isReport =
      message.root.declaredType === 'multipart/report' ||
      DAEMON.test(author.report.address) ||
      author.report.address === '';
    if (!isFirst || bulk.isList || isReport || html === undefined || count === 0) {
      return NOTHING;
    }
    if (TICKET.test(message.subject) || QUOTED.test(visibleText.slice(0, TEXT_CHARACTERS))) {
      return NOTHING;
    }
    return [
      {
        facts: [fact('count', count)],
        weight: (bulk.isAutomatic ? 0.6 : 1.5) + (isBroken(message.headers) ? 0.6 : 0),
      },
    ];
  },
};

const TEXT_CHARACTERS = 20_000;
const HANDED_ON =
  /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:fw|fwd|wg|enc|tr|rv|i|vs|vb|doorst|пересл\p{L}{0,8})\s*[:：]/iu;
const DAEMON = /^(?:mailer-daemon|postmaster|microsoftexchange)/;
/** Desks for tickets and systems for work keep their letters in threads and have numbers for them. */
const TICKET = /[[(#]\s?[\p{L}\p{N}._-]{0,24}#?\s?\d{2,}|\b[A-Z]{2,8}-\d{1,7}\b/u;
/** What stands above a quoted letter. */
const QUOTED =
  /(?:^|\n)\s{0,4}>|(?:wrote|schrieb|écrit|escribió|escreveu|scritto|schreef|napisał|пише?т?|написал)[^\n]{0,40}:|(?:from|von|de|da|van|от)\s?:[^\n]{1,120}\n/iu;

/** Numbers of messages stand in angle brackets and have an @ (RFC 5322 section 3.6.4). */
function isBroken(headers: readonly { readonly name: string; readonly rawValue: string }[]): boolean {
  return headers.some(
    ({ name, rawValue }) =>
      (name === 'in-reply-to' || name === 'references') &&
      !/<[^<>\s]{1,400}@[^<>\s]{1,255}>/.test(rawValue.slice(0, 2_000)),
  );
}
