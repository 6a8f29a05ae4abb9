import { fact, NOTHING, type Rule } from '../rule.ts';

/** Words of signing in, in a link that has nothing to do with the sender. */
export const loginWords: Rule = {
  code: 'links.login-words',
  group: 'link-shape',
  severity: 'low',
  weight: 0.7,
  hard: undefined,
  category: 'phishing',
  source: 'Ma et al., "Beyond Blacklists" (KDD 2009)',
  texts: {
    en: {
      title: 'Sign-in link elsewhere',
      explanation: "A link to {domain} speaks of signing in, and {domain} is not the sender's site.",
      advice: 'Sign in only at addresses you typed yourself.',
      summary: "A link to {domain} asks you to sign in at a site that is not the sender's",
    },
    ru: {
      title: 'Вход на чужом сайте',
      explanation: 'Ссылка на {domain} предлагает войти, но это не сайт отправителя.',
      advice: 'Входите только на сайты, адрес которых набрали сами.',
      summary: 'Ссылка на {domain} предлагает войти на чужом сайте',
    },
  },
  evaluate: ({ bulk, links }) => {
    const link = links.web.find(
      (each) => each.hasLoginWords && !each.isOfAuthor && each.brand === undefined && !each.isClickTracker,
    );
    return bulk.isList || bulk.hasUnsubscribe || link === undefined
      ? NOTHING
      : [{ facts: [fact('domain', link.host?.root ?? '')] }];
  },
};
