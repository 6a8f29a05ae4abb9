import { signIf, type Rule } from '../rule.ts';

/** A discussion list gets a page without a text version, and it is an answer to nothing. */
export const pageOnList: Rule = {
  code: 'content.page-on-list',
  group: 'content-list',
  severity: 'low',
  weight: 2,
  hard: undefined,
  category: 'spam',
  source: 'Netiquette of lists since RFC 1855; who joins to sell sends a poster',
  texts: {
    en: {
      title: 'A poster on a list',
      explanation: 'Somebody sent a list for discussions a page that answers nobody.',
      advice: 'Tell the people who run the list.',
      summary: 'Somebody pinned a poster to a discussion list',
      clause: 'somebody pinned a poster to a discussion list',
    },
    ru: {
      title: 'Плакат в списке рассылки',
      explanation: 'В список для обсуждений прислали страницу, которая никому не отвечает.',
      advice: 'Сообщите тем, кто ведёт список.',
      summary: 'В список для обсуждений прислали плакат',
      clause: 'в список для обсуждений прислали плакат',
    },
  },
  evaluate: ({ message, html, bulk, headerShape, links, pitches }) => {
    const isDiscussion = bulk.isList && message.headers.some(({ name }) => name === 'list-post');
    const { pressing, excuse, ...topics } = pitches;
    const sold = Object.values(topics).reduce((sum, count) => sum + count, 0);
    const isNew = !headerShape.hasThreadFields && !headerShape.isReplyShaped;
    const sells = sold + pressing + excuse > 0;
    return signIf(
      isDiscussion &&
        isNew &&
        html !== undefined &&
        message.text === undefined &&
        sells &&
        links.web.length > 0,
      [],
    );
  },
};
