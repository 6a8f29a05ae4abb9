import { isRelated } from '../../domains/is-related.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Author, return address, reply address, Message-ID and the only link target belong to four or more different organisations. */
export const manyOrganisations: Rule = {
  code: 'sender.many-organisations',
  group: 'sender-trace',
  severity: 'medium',
  weight: 1.2,
  hard: undefined,
  category: 'impersonation',
  source:
    'One message with four unrelated organisations in From, Return-Path, Reply-To, Message-ID and links: one of five phishing messages, 1 of 59 newsletters',
  texts: {
    en: {
      title: 'Nobody fits to nobody',
      explanation:
        'Sender, return address, reply address and links belong to {count} organisations that have nothing to do with each other.',
      advice: 'Honest mail comes from one or two. Be careful.',
      summary: 'It involves {count} organisations that have nothing to do with each other',
      clause: '{count} unrelated organisations are involved in it',
    },
    ru: {
      title: 'Ничто не сходится',
      explanation:
        'Отправитель, обратный адрес, адрес для ответа и ссылки принадлежат разным организациям (их {count}), никак не связанным между собой.',
      advice: 'У честного письма их одна или две. Будьте осторожны.',
      summary: 'В письме участвуют не связанные между собой организации ({count})',
      clause: 'в нём участвуют не связанные между собой организации ({count})',
    },
  },
  evaluate: ({ author, relations, links, bulk, isAnswer }) => {
    if (bulk.isList || isAnswer || links.web.some((link) => link.isClickTracker)) {
      return NOTHING;
    }
    const { messageIdHost } = relations;
    const roots = [
      author.host.root,
      relations.bounceRoot,
      ...author.replyRoots.slice(0, 1),
      ...(links.roots.length === 1 ? links.roots : []),
      messageIdHost?.hasKnownSuffix === true && !isRelay(messageIdHost.root) ? messageIdHost.root : '',
    ];
    const houses: string[] = [];
    for (const root of roots) {
      if (root !== '' && !houses.some((house) => isRelated(house, root))) {
        houses.push(root);
      }
    }
    const facts = [fact('count', houses.length)];
    return houses.length > 3 ? [{ facts, weight: 1.6 }] : NOTHING;
  },
};

/** Large providers write their own Message-ID where the sender brought none. */
function isRelay(root: string): boolean {
  return /^(?:outlook|google|amazonses|mtasv|sendgrid)\./.test(root);
}
