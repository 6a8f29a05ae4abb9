import { SLOGAN_WORDS } from '../../data/slogan-words.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { nameKinship } from '../../domains/name-kinship.ts';
import { plainWords } from '../../text/plain-words.ts';
import { NOTHING, type Rule } from '../rule.ts';

/** Where the name of a sender belongs stands a ware, an ailment or an offer. */
export const sloganName: Rule = {
  code: 'sender.slogan-name',
  group: 'sender-slogan',
  severity: 'medium',
  weight: 1.4,
  hard: undefined,
  category: 'spam',
  source: 'From names of mass mail; RFC 5322 section 3.6.2: the display name is that of the author',
  texts: {
    en: {
      title: 'A slogan as sender',
      explanation: 'Where the name of a sender belongs stands what is sold, not who sells it.',
      advice: 'Do not buy from somebody who has no name.',
      summary: 'Its sender has a slogan for a name',
      clause: 'its sender has a slogan for a name',
    },
    ru: {
      title: 'Вместо имени лозунг',
      explanation: 'На месте имени отправителя стоит то, что продают, а не тот, кто продаёт.',
      advice: 'Не покупайте у того, у кого нет имени.',
      summary: 'Вместо имени отправителя — лозунг',
      clause: 'вместо имени у него лозунг',
    },
  },
  evaluate: (facts) => {
    const { author, bulk, headerShape } = facts;
    if (bulk.isList || headerShape.hasThreadFields || !author.isReadable) {
      return NOTHING;
    }
    const name = author.report.name.slice(0, 200);
    const words = plainWords(name).split(/[^\p{L}\p{N}-]+/u);
    const count = words.filter((word) => SLOGAN_WORDS.has(word)).length;
    if (count === 0) {
      return NOTHING;
    }
    const weight = weightOf(facts, name) + (count > 1 ? 0.3 : 0);
    return weight < 0.5 ? NOTHING : [{ facts: [], quote: name, weight }];
  },
};

/** A house that is named after its wares has a domain of that name; who changes his name with every batch has not. */
function weightOf({ author, links, relations, bulk }: MessageFacts, name: string): number {
  const domainFits = nameKinship(name, `@${author.host.root}`) === 'shared';
  if (domainFits) {
    return 0;
  }
  const isCheap = links.web.some((link) => link.hasAbusedEnding);
  const local = author.report.address.slice(0, Math.max(0, author.report.address.lastIndexOf('@')));
  const isNamedAfterSlogan = squeeze(local).length >= 5 && squeeze(name).includes(squeeze(local));
  const isNobody = author.kinship === 'none' && relations.own.length === 0;
  return (
    (isCheap ? 1.5 : isNamedAfterSlogan ? 0.8 : isNobody ? 1 : author.kinship === 'none' ? 0.6 : 0) -
    (bulk.hasOneClick ? 0.3 : 0)
  );
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
