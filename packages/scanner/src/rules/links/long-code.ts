import { fact, NOTHING, type Rule } from '../rule.ts';

/** An unencrypted link whose path is one long code: where it leads is known to nobody but its maker. */
export const longCode: Rule = {
  code: 'links.long-code',
  group: 'link-shape',
  severity: 'low',
  weight: 1.1,
  hard: undefined,
  category: 'spam',
  source: 'Kits for mass mail put target and reader into one code; newsletter services do so over https',
  texts: {
    en: {
      title: 'Link that is one long code',
      explanation: 'A link to {domain} is one long code without encryption.',
      advice: 'Do not follow it: nothing tells where it leads.',
      summary: 'A link to {domain} is one long code',
      clause: 'its link is one long code',
    },
    ru: {
      title: 'Ссылка из одного кода',
      explanation: 'Ссылка на {domain} — один длинный код без шифрования.',
      advice: 'Не переходите: куда она ведёт, не видно.',
      summary: 'Ссылка на {domain} — один длинный код',
      clause: 'ссылка в нём — один длинный код',
    },
  },
  evaluate: ({ bulk, links }) => {
    const link = links.web.find((each) => each.isPlainHttp && CODE.test(each.target.slice(0, 600)));
    return bulk.isList || link === undefined
      ? NOTHING
      : [{ facts: [fact('domain', link.host?.root ?? '')], weight: bulk.hasOneClick ? 0.7 : 1.1 }];
  },
};

/** A path whose last piece is forty and more characters of a code, with no words between signs. */
const CODE = /^http:\/\/[^/?#]{3,200}\/(?:[^?#\s]{0,300}\/)?[A-Za-z0-9_=+]{40,}(?:[/?#]|$)/i;
