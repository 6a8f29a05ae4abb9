import type { MessageFacts } from '../../facts/message-facts.ts';
import { brandOfHost, brandsInName } from '../../domains/brands-of.ts';
import { PICTURE_HOSTS } from '../../data/picture-hosts.ts';
import { linkRelation } from '../../facts/link-relation.ts';
import { isRelated } from '../../domains/is-related.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Pictures come from one place, links lead to another, and the sender is a third one. */
export const borrowedPictures: Rule = {
  code: 'links.borrowed-pictures',
  group: 'link-pictures',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'phishing',
  source:
    'Pictures of one organisation and links of another: a third of phishing, 2 of 100 newsletters; hot-linked logos (APWG)',
  texts: {
    en: {
      title: 'Pictures of somebody else',
      explanation: 'Its pictures come from {pictures}, but neither the links nor the sender belong there.',
      advice: 'A copied look proves nothing. Look at the address of the sender and of the links.',
      summary: 'Its pictures come from {pictures}, which is neither the sender nor where its links lead',
      clause: 'its pictures are borrowed from {pictures}',
    },
    ru: {
      title: 'Чужие картинки',
      explanation: 'Картинки взяты с {pictures}, но ни ссылки, ни отправитель к этому сайту не относятся.',
      advice: 'Похожий вид ничего не доказывает. Смотрите на адрес отправителя и ссылок.',
      summary: 'Картинки взяты с {pictures}, а это ни отправитель, ни сайт, куда ведут ссылки',
      clause: 'картинки взяты с {pictures}',
    },
  },
  evaluate: (facts) => {
    const { relations, links, author, bulk, isAnswer } = facts;
    const pictures = relations.pictureRoots.filter((root) => !TRACKED.test(root));
    if (pictures.length === 0 || bulk.isList || isAnswer) {
      return NOTHING;
    }
    const isOwn = (root: string): boolean =>
      [author.host.root, ...links.roots].some((other) => isRelated(root, other));
    if (linkRelation(links, author) !== 'foreign' || pictures.some(isOwn)) {
      return NOTHING;
    }
    const imitated = pictures.find((root) => isImitated(root, facts));
    if (imitated !== undefined) {
      return [{ facts: [fact('pictures', imitated)], weight: 2.4, severity: 'high' }];
    }
    const strange = pictures.find((root) => !PICTURE_HOSTS.has(root));
    return [
      { facts: [fact('pictures', strange ?? pictures[0] ?? '')], weight: strange === undefined ? 0.8 : 1.3 },
    ];
  },
};

/** Pixels that count who opened the message say nothing about whose pictures are shown. */
const TRACKED = /^(?:google-analytics|doubleclick|list-manage|sendgrid|mailchimp)\./;

/** The pictures are of a brand that the name or the subject claims. */
function isImitated(root: string, { author, message }: MessageFacts): boolean {
  const brand = brandOfHost(root);
  const claims = [...author.claims, ...brandsInName(message.subject.slice(0, 300))];
  return brand !== undefined && brand !== author.brand && claims.some((claim) => claim.brand === brand);
}
