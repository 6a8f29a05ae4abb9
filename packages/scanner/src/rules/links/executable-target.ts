import type { Link } from '../../facts/link-facts.ts';
import { fact, type Rule, type Sign } from '../rule.ts';

/** data:, javascript: and file: links run or show what the message itself brings. */
export const executableTarget: Rule = {
  code: 'links.executable-target',
  group: 'link-deception',
  severity: 'high',
  weight: 3.2,
  hard: undefined,
  category: 'phishing',
  source:
    'RFC 2397; CERT advisories on data: URL phishing; CVE-2023-35636 and others on file: and search-ms: links',
  texts: {
    en: {
      title: 'Link that runs something',
      explanation:
        'A link does not lead to a site: it is a {scheme} link, which runs or opens something on your own device.',
      advice: 'Do not use the link.',
      summary: 'A link does not lead to a site but runs something on your device',
      clause: 'a link would run something on your device',
    },
    ru: {
      title: 'Ссылка, которая что-то запускает',
      explanation:
        'Ссылка ведёт не на сайт: это ссылка вида {scheme}, она открывает или запускает что-то на вашем устройстве.',
      advice: 'Не нажимайте на ссылку.',
      summary: 'Ссылка ведёт не на сайт, а запускает что-то на вашем устройстве',
      clause: 'ссылка запускает что-то на вашем устройстве',
    },
  },
  evaluate: ({ links }) =>
    links.all
      .filter(
        (link) =>
          (link.scheme === 'data' && !/^\s*data:image\/(?:png|jpe?g|gif|webp)/i.test(link.target)) ||
          isScript(link.scheme, link.target) ||
          link.scheme === 'file',
      )
      .slice(0, 1)
      .map((link) => ({ facts: [fact('scheme', link.scheme)], quote: link.text, ...force(link) })),
};

/** Firms link to files on their own servers ("file://server/plan"); for the rest there is no honest use in a letter. */
function force(link: Link): Pick<Sign, 'hard'> {
  return /^\s*(?:file|smb):/i.test(link.target) ? {} : { hard: 'caution' };
}

/** Editors leave "javascript:void(0)" behind; it does nothing. */
function isScript(scheme: string, target: string): boolean {
  return scheme === 'script' && !/^\s*javascript:\s*(?:void\s*\(?\s*0\s*\)?)?;?\s*$/i.test(target);
}
