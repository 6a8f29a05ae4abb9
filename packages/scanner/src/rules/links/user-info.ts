import type { Rule } from '../rule.ts';
import { eachHost } from './each-host.ts';

/** "https://bank.example@evil.example/": what stands before the @ is no site. */
export const userInfo: Rule = {
  code: 'links.user-info',
  group: 'link-deception',
  severity: 'high',
  weight: 3,
  hard: undefined,
  category: 'phishing',
  source: 'RFC 3986 section 7.6: misleading user information',
  texts: {
    en: {
      title: 'Disguised link',
      explanation:
        'A link begins like one site, but the part before the @ is only decoration: it leads to {domain}.',
      advice: 'Do not use the link.',
      summary: 'A link is disguised with an @ sign and really leads to {domain}',
      clause: 'a disguised link leads to {domain}',
    },
    ru: {
      title: 'Замаскированная ссылка',
      explanation:
        'Ссылка начинается как один сайт, но часть до знака @ лишь украшение: она ведёт на {domain}.',
      advice: 'Не нажимайте на ссылку.',
      summary: 'Ссылка замаскирована знаком @ и на деле ведёт на {domain}',
      clause: 'замаскированная ссылка ведёт на {domain}',
    },
  },
  evaluate: (facts) => eachHost(facts, (link) => link.hasUserInfo),
};
