import { brandsInName } from '../../domains/brands-of.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The page names a brand in its title, and neither the sender nor a link has to do with the brand. */
export const titleOfAnother: Rule = {
  code: 'content.title-of-another',
  group: 'content-brand',
  severity: 'medium',
  weight: 1.9,
  hard: undefined,
  category: 'phishing',
  source: 'Copied pages keep the title, which mail programs do not show',
  texts: {
    en: {
      title: 'Page of another',
      explanation:
        'The page in this message is titled as one of {brand}, but neither the sender nor any link belongs to {brand}.',
      advice: 'Do not follow its links.',
      summary: 'It is a copied page of {brand}',
      clause: 'it is a copied page of {brand}',
    },
    ru: {
      title: 'Чужая страница',
      explanation:
        'Страница в письме озаглавлена как страница {brand}, но ни отправитель, ни ссылки к {brand} не относятся.',
      advice: 'Не переходите по ссылкам.',
      summary: 'Это скопированная страница {brand}',
      clause: 'это скопированная страница {brand}',
    },
  },
  evaluate: ({ html, author, links, bulk, authentication }) => {
    if (
      html === undefined ||
      html.title === '' ||
      bulk.isList ||
      author.brand !== undefined ||
      links.web.length === 0
    ) {
      return NOTHING;
    }
    const [claim] = brandsInName(html.title.slice(0, 120));
    if (claim === undefined || links.web.some((link) => link.brand !== undefined)) {
      return NOTHING;
    }
    const weight = (bulk.hasUnsubscribe ? 0.9 : 1.9) - (authentication.dmarc === 'pass' ? 0.4 : 0);
    return [{ facts: [fact('brand', claim.brand.name)], weight }];
  },
};
