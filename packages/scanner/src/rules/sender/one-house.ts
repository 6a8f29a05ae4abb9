import type { Trace } from '../../facts/relations.ts';
import { ABUSED_ENDINGS } from '../../data/link-hosts.ts';
import { isImpostor } from '../../facts/is-impostor.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Everything in the message belongs to the organisation of the author: it took that organisation to make it. */
export const oneHouse: Rule = {
  code: 'sender.one-house',
  group: 'trust-relation',
  severity: 'info',
  weight: -0.8,
  hard: undefined,
  category: 'none',
  source:
    'Links, pictures, answers, bounces and signature of one organisation in half of the newsletters, one of fifty phishing messages',
  texts: {
    en: {
      title: 'All of one house',
      explanation: 'Links, return address and the like all belong to the sender ({domain}).',
      advice: 'If you know {domain}, this is a good sign.',
      summary: 'All of it belongs to the sender at {domain}',
    },
    ru: {
      title: 'Всё от одного отправителя',
      explanation: 'Ссылки, обратный адрес и прочее принадлежат отправителю ({domain}).',
      advice: 'Если вы знаете {domain}, это хороший признак.',
      summary: 'Всё в письме принадлежит отправителю {domain}',
    },
  },
  evaluate: ({ author, relations, links }) => {
    const { own } = relations;
    const isWhole = own.length >= FEWEST && own.includes('links') && own.some((trace) => COSTLY.has(trace));
    const isShady =
      !author.isReadable ||
      author.report.isFreeMail ||
      author.kinship === 'none' ||
      isImpostor(author) ||
      isAbused(author.host.host) ||
      links.web.some((link) => link.isShortener || link.isFreeHosting || link.lookAlike !== undefined);
    return isWhole && !isShady
      ? [{ facts: [fact('domain', author.host.root)], weight: own.length > FEWEST ? -1.2 : -0.7 }]
      : NOTHING;
  },
};

/** Traces of the sender from which the message counts as of one house. */
const FEWEST = 4;
/** Traces that only the owner of a domain can set without breaking his own mail. */
const COSTLY: ReadonlySet<Trace> = new Set(['bounces', 'signature']);

function isAbused(host: string): boolean {
  return ABUSED_ENDINGS.has(host.slice(host.lastIndexOf('.') + 1));
}
