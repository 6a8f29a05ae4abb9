import { isOnBehalf } from '../../facts/is-on-behalf.ts';
import { MESSAGE_TYPE } from '../../files/looks-like-message.ts';
import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A web page as attachment, without script: still a page without an address. */
export const lonePage: Rule = {
  code: 'attachments.lone-page',
  group: 'attachment',
  severity: 'medium',
  weight: 1.2,
  hard: undefined,
  category: 'phishing',
  source: 'HTML attachments are rare in honest mail',
  texts: {
    en: {
      title: 'Web page attached',
      explanation: 'An attachment is a web page.',
      advice: 'Open it only if you expected it.',
      summary: 'An attachment is a web page',
      clause: 'it brings a web page as a file',
    },
    ru: {
      title: 'Вложена веб-страница',
      explanation: 'Вложение — веб-страница.',
      advice: 'Открывайте, только если ждали её.',
      summary: 'Вложение — веб-страница',
      clause: 'вложена веб-страница',
    },
  },
  evaluate: (facts) => {
    const { attachments, bulk } = facts;
    const signs = eachFile(
      attachments,
      ({ file, carrier, depth }) =>
        depth <= (carrier.realType === MESSAGE_TYPE ? 1 : 0) &&
        file.kind === 'page' &&
        /^(?:s?html?|xhtm?l?|mht)$/.test(file.ending) &&
        !carrier.isInline &&
        !bulk.isList,
    );
    // Services for bills attach them as pages.
    return isOnBehalf(facts) ? signs.map((sign) => ({ ...sign, weight: 0.5, severity: 'low' })) : signs;
  },
};
