import type { ParsedMessage } from '@postern/mime';
import type { BulkFacts } from '../../facts/read-bulk.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Nothing in the message leads back to the organisation of the author shown. */
export const nobodyBehind: Rule = {
  code: 'sender.nobody-behind',
  group: 'sender-trace',
  severity: 'medium',
  weight: 1.2,
  hard: undefined,
  category: 'impersonation',
  source:
    'Traces of the author in 0 of 59 newsletters missing, in one of three phishing messages; RFC 7489 on alignment',
  texts: {
    en: {
      title: 'Nothing of it belongs to the sender',
      explanation:
        'It names {domain} as its sender, but none of its {count} other traces (links, pictures, return address, signature) belongs to {domain}.',
      advice: 'Take it as a message from somebody else.',
      summary: 'It names {domain} as its sender, but nothing else in it belongs to {domain}',
      clause: 'nothing else in it belongs to {domain}',
    },
    ru: {
      title: 'Ничего от отправителя',
      explanation:
        'Отправителем указан {domain}, но остальные следы письма ({count}: ссылки, картинки, обратный адрес, подпись) ведут к другим.',
      advice: 'Считайте, что письмо прислал кто-то другой.',
      summary: 'Отправителем указан {domain}, но больше ничего в письме ему не принадлежит',
      clause: 'больше ничего в письме не принадлежит {domain}',
    },
  },
  evaluate: ({ author, relations, bulk, message, isBounce, isAnswer }) => {
    const count = relations.foreign.length;
    if (
      relations.own.length > 0 ||
      count < FEWEST ||
      !author.isReadable ||
      isAnswer ||
      isAside(bulk, message) ||
      isBounce
    ) {
      return NOTHING;
    }
    const facts = [fact('domain', author.host.root), fact('count', count)];
    if (author.report.isFreeMail) {
      return [{ facts, weight: 0.6, severity: 'low' }];
    }
    return [{ facts, weight: WEIGHTS[Math.min(count, WEIGHTS.length - 1)] ?? 0 }];
  },
};

/** One foreign trace is everywhere: a link to a video, a Message-ID of a machine. */
const FEWEST = 2;
/** By how many traces there are, and none of the sender. */
const WEIGHTS = [0, 0, 0.6, 1.3, 1.7, 2];

/** Lists and groups send under the name of whoever wrote; reports speak for others. */
function isAside(bulk: BulkFacts, message: ParsedMessage): boolean {
  return bulk.isList || message.root.declaredType === 'multipart/report';
}
