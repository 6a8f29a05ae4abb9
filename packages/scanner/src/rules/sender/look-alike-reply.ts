import { findLookAlike } from '../../domains/find-look-alike.ts';
import { readHost } from '../../domains/read-host.ts';
import { isOneEditAway } from '../../text/edit-distance.ts';
import { foldLookAlikes } from '../../text/fold-look-alikes.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Answers would go to a domain one letter away from the sender's or the reader's own. */
export const lookAlikeReply: Rule = {
  code: 'sender.look-alike-reply',
  group: 'sender-reply',
  severity: 'high',
  weight: 3,
  hard: undefined,
  category: 'impersonation',
  source: 'FBI IC3 on business e-mail compromise: look-alike reply domains',
  texts: {
    en: {
      title: 'Answers go to a look-alike',
      explanation: 'Your answer would go to {reply}, which looks like {imitates} but is another domain.',
      advice: 'Do not answer. Call {imitates} by a number you already know.',
      summary: 'Your answer would go to {reply}, which only looks like {imitates}',
      clause: 'your answer would go to the look-alike {reply}',
    },
    ru: {
      title: 'Ответ уйдёт на похожий домен',
      explanation: 'Ответ уйдёт на {reply}: похоже на {imitates}, но это другой домен.',
      advice: 'Не отвечайте. Позвоните в {imitates} по известному номеру.',
      summary: 'Ответ уйдёт на {reply}, который лишь похож на {imitates}',
      clause: 'ответ уйдёт на похожий домен {reply}',
    },
  },
  evaluate: ({ author }) => {
    const near = author.replyRoots.find(
      (root) => root !== author.host.root && isNear(root, author.host.root, author.ownRoots),
    );
    if (near === undefined) {
      return NOTHING;
    }
    return [{ facts: [fact('reply', near), fact('imitates', author.host.root)] }];
  },
};

/** Labels shorter than this have too many honest neighbours, in characters. */
const TELLING_CHARACTERS = 6;

function isNear(root: string, sender: string, own: readonly string[]): boolean {
  const [a, b] = [readHost(root).label, readHost(sender).label];
  const isAlike =
    b.length >= TELLING_CHARACTERS &&
    a !== b &&
    (isOneEditAway(a, b) || foldLookAlikes(a) === foldLookAlikes(b));
  const kind = findLookAlike(root, own)?.kind;
  return isAlike || kind === 'same-looking-letters' || kind === 'one-letter-off';
}
