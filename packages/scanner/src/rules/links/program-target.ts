import { NOTHING, type Rule } from '../rule.ts';
import { eachHost } from './each-host.ts';

/** A link straight to a program or archive. */
export const programTarget: Rule = {
  code: 'links.program-target',
  group: 'link-shape',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'malware',
  source: 'ENISA Threat Landscape: links to archives and scripts as first stage',
  texts: {
    en: {
      title: 'Download link',
      explanation: 'A link to {domain} downloads a program or archive.',
      advice: 'Do not download it unless you asked for it.',
      summary: 'A link to {domain} downloads a program or archive',
      clause: 'a link downloads a program or archive',
    },
    ru: {
      title: 'Ссылка на скачивание',
      explanation: 'Ссылка на {domain} скачивает программу или архив.',
      advice: 'Не скачивайте, если не просили об этом.',
      summary: 'Ссылка на {domain} скачивает программу или архив',
      clause: 'ссылка скачивает программу или архив',
    },
  },
  evaluate: (facts) => {
    return facts.bulk.isList
      ? NOTHING
      : eachHost(facts, (link) => link.endsInProgram && link.element !== 'attachment' && !link.isOfAuthor);
  },
};
