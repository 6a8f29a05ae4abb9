import { signIf, type Rule } from '../rule.ts';

/** The whole letter is a picture with a link: there is nothing to read for a filter. */
export const pictureInsteadOfText: Rule = {
  code: 'content.picture-instead-of-text',
  group: 'content-shape',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'Image spam; one of ten phishing messages, one of a hundred newsletters',
  texts: {
    en: {
      title: 'Picture instead of text',
      explanation: 'The message is a picture with a link and next to no text.',
      advice: 'Be careful: text in pictures is a way past filters.',
      summary: 'It is a picture with a link and next to no text',
    },
    ru: {
      title: 'Картинка вместо текста',
      explanation: 'Письмо состоит из картинки со ссылкой, текста почти нет.',
      advice: 'Осторожно: так обходят фильтры.',
      summary: 'Письмо состоит из картинки со ссылкой и почти без текста',
    },
  },
  evaluate: ({ html, links, bulk, visibleText }) => {
    const isPicture =
      html !== undefined &&
      html.images > 0 &&
      html.images <= 4 &&
      links.web.length > 0 &&
      visibleText.replace(/\s+/g, '').length < FEW_CHARACTERS;
    return signIf(isPicture && !bulk.hasUnsubscribe && !bulk.isList, []);
  },
};

/** Less visible text than this is a caption, in characters. */
const FEW_CHARACTERS = 160;
