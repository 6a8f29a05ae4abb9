import { NOTHING, signIf, type Rule } from '../rule.ts';

/** All that can be read is the subject once more; the rest is a linked picture. */
export const subjectAgain: Rule = {
  code: 'content.subject-again',
  group: 'content-shape',
  severity: 'medium',
  weight: 1.5,
  hard: undefined,
  category: 'spam',
  source: 'Picture letters carry one line of text, filled in from the subject',
  texts: {
    en: {
      title: 'Only the subject, and a picture',
      explanation: 'The text of the message repeats its subject; everything else is a picture with a link.',
      advice: 'Do not click the picture.',
      summary: 'It is a picture whose only words are those of the subject',
      clause: 'it is a picture whose only words are those of the subject',
    },
    ru: {
      title: 'Только тема и картинка',
      explanation: 'Текст письма повторяет тему, остальное — картинка со ссылкой.',
      advice: 'Не нажимайте на картинку.',
      summary: 'Это картинка, а слова в письме только из темы',
      clause: 'это картинка, а слова в нём только из темы',
    },
  },
  evaluate: ({ html, links, bulk, headerShape, message, visibleText }) => {
    const isPicture = html !== undefined && html.images > 0 && links.web.length > 0;
    if (!isPicture || bulk.isList || headerShape.hasThreadFields) {
      return NOTHING;
    }
    const subject = squeeze(message.subject.slice(0, 300));
    const most = subject.length + SURPLUS;
    const text = subject.length < SHORTEST ? '' : squeeze(visibleText.slice(0, 1_000), most);
    return signIf(text !== '' && text.length <= most && text.includes(subject), []);
  },
};

/** Letters of a subject that is a sentence. */
const SHORTEST = 12;
/** Letters that may stand beside it: a word on a button. */
const SURPLUS = 24;

/** Letters and digits alone; nobody reads on when there are more than `most`. */
function squeeze(text: string, most = Infinity): string {
  let squeezed = '';
  for (const [letters] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    squeezed += letters;
    if (squeezed.length > most) {
      break;
    }
  }
  return squeezed;
}
