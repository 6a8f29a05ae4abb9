import { isRelated } from '../../domains/is-related.ts';
import { readHost } from '../../domains/read-host.ts';
import { foldLookAlikes, stripInvisible } from '../../text/fold-look-alikes.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The display name is a web address that is not the domain of the sender. */
export const nameIsHost: Rule = {
  code: 'sender.name-is-host',
  group: 'sender-name-host',
  severity: 'medium',
  weight: 1.5,
  hard: undefined,
  category: 'impersonation',
  source: 'Display names written as web addresses: small screens show them where an address is expected',
  texts: {
    en: {
      title: 'The name is another web address',
      explanation: 'The name is the web address {shown}, but it was sent from {domain}.',
      advice: 'Look at the address, not at the name.',
      summary: 'Its name is the web address {shown}, but it was sent from {domain}',
      clause: 'its name is a web address of another',
    },
    ru: {
      title: 'Имя — чужой адрес сайта',
      explanation: 'Именем указан адрес сайта {shown}, но письмо отправлено с {domain}.',
      advice: 'Смотрите на адрес, а не на имя.',
      summary: 'Именем указан сайт {shown}, но письмо отправлено с {domain}',
      clause: 'имя — адрес чужого сайта',
    },
  },
  evaluate: ({ author, bulk }) => {
    const name = stripInvisible(author.report.name.slice(0, 120).normalize('NFKC')).toLowerCase();
    const shown = HOST.exec(name)?.[1];
    if (shown === undefined || bulk.isList || name.includes('@')) {
      return NOTHING;
    }
    const { root, label } = readHost(shown);
    const own = foldLookAlikes(author.report.address);
    if (root === '' || isRelated(root, author.host.root) || own.includes(foldLookAlikes(label))) {
      return NOTHING;
    }
    return [{ facts: [fact('shown', root), fact('domain', author.host.root || 'unreadable-address')] }];
  },
};

/** Common endings only: "Dr.med" and "St.Anna" are no web addresses. */
const HOST =
  /(?:^|[\s"(<[])(?:www\.)?([a-z0-9-]{2,40}\.(?:com?|net|org|io|gov|de|br|fr|nl|uk|es|it|ru|in|app|live|info|eu|us|ca|ch|at|pl)(?:\.[a-z]{2})?)(?=$|[\s")>,\]!.-])/;
