import { fact, NOTHING, type Rule } from '../rule.ts';

/** Links, and next to nothing to read: what it says is in a picture or only behind the link. */
export const nothingToRead: Rule = {
  code: 'content.nothing-to-read',
  group: 'content-shape',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'spam',
  source: 'Image spam; a letter that cannot be checked by its words',
  texts: {
    en: {
      title: 'Nothing to read',
      explanation: 'The message has links and next to no text.',
      advice: 'Do not follow a link that nothing explains.',
      summary: 'It consists of links with next to no text',
      clause: 'it has next to no text',
    },
    ru: {
      title: 'Нечего читать',
      explanation: 'В письме ссылки и почти нет текста.',
      advice: 'Не переходите по ссылке, которую ничто не объясняет.',
      summary: 'Письмо состоит из ссылок почти без текста',
      clause: 'текста в нём почти нет',
    },
  },
  evaluate: ({ html, links, visibleText, bulk, message }) => {
    if (html === undefined || bulk.isList || links.web.length === 0 || message.attachments.length > 3) {
      return NOTHING;
    }
    const most = html.images > 0 ? FEW : NONE;
    const letters = countLetters(visibleText, most);
    return letters >= most ? NOTHING : [{ facts: [fact('count', letters)], weight: letters === 0 ? 1.4 : 1 }];
  },
};

/** Letters and digits, in UTF-16 units; nobody counts beyond `most`. */
function countLetters(text: string, most: number): number {
  let count = 0;
  for (const [letters] of text.matchAll(/[\p{L}\p{N}]{1,50}/gu)) {
    count += letters.length;
    if (count >= most) {
      break;
    }
  }
  return count;
}

/** Letters and digits of a caption. */
const FEW = 50;
/** The same where there is no picture either: a short note with a link is how friends write. */
const NONE = 8;
