import type { Link } from '../../facts/link-facts.ts';
import { eachHost } from './each-host.ts';
import { NOTHING, type Rule } from '../rule.ts';

/** Behind the # of a link to a foreign site stands a token: the page learns who clicked, and its host does not. */
export const hiddenToken: Rule = {
  code: 'links.hidden-token',
  group: 'link-shape',
  severity: 'medium',
  weight: 1.4,
  hard: undefined,
  category: 'phishing',
  source:
    'RFC 3986 section 3.5: the fragment is not sent to the host; kits use it to carry the reader past free pages',
  texts: {
    en: {
      title: 'Hidden mark in a link',
      explanation: 'A link to {domain} carries a hidden mark behind the # that tells the page who clicked.',
      advice: 'Do not use the link: it is made for you alone.',
      summary: 'A link to {domain} carries a hidden mark that tells who clicked',
      clause: 'its link carries a hidden mark',
    },
    ru: {
      title: 'Скрытая метка в ссылке',
      explanation:
        'Ссылка на {domain} несёт за знаком # скрытую метку, по которой страница узнаёт, кто нажал.',
      advice: 'Не переходите по ссылке: она сделана лично для вас.',
      summary: 'Ссылка на {domain} несёт скрытую метку о том, кто нажал',
      clause: 'ссылка несёт скрытую метку',
    },
  },
  evaluate: (facts) =>
    facts.bulk.isList
      ? NOTHING
      : eachHost(
          facts,
          (link) =>
            !link.isClickTracker &&
            (link.brand === undefined || link.isFreeHosting || link.isShortener) &&
            !link.isOfAuthor &&
            hasToken(link),
        )
          .slice(0, 1)
          .map((sign) => (facts.bulk.hasOneClick ? { ...sign, weight: 0.7 } : sign)),
};

/** Characters of a fragment that are read. */
const FRAGMENT_CHARACTERS = 400;
/** Shorter fragments are headings of a page, in characters. */
const TOKEN_CHARACTERS = 8;

/** An address, or letters and digits in turns: no heading and no route of an application. */
function hasToken(link: Link): boolean {
  const at = link.target.indexOf('#');
  const fragment = at < 0 ? '' : link.target.slice(at + 1, at + 1 + FRAGMENT_CHARACTERS);
  if (fragment.length < TOKEN_CHARACTERS || /^:~:|^!?\/[a-z-]{1,30}$|=/.test(fragment.slice(0, 40))) {
    return false;
  }
  if (/^[^\s@]{1,64}(?:@|%40)[^\s@]{3,}$/.test(fragment)) {
    return true;
  }
  const turns = fragment.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  const steps = fragment.match(/\d[\/_]\d/g)?.length ?? 0;
  return turns >= 3 || steps >= 3;
}
