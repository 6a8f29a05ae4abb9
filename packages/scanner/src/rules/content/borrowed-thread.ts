import { isRelated } from '../../domains/is-related.ts';
import { readHost } from '../../domains/read-host.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { readQuotedThread, type QuotedThread } from '../../facts/read-quoted-thread.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Answers in a conversation that neither its sender nor its reader took part in. */
export const borrowedThread: Rule = {
  code: 'content.borrowed-thread',
  group: 'content-thread',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'impersonation',
  source: 'Reply-chain hijacking (Qakbot, Emotet, invoice fraud) in advisories of CISA and BSI',
  texts: {
    en: {
      title: 'Borrowed conversation',
      explanation:
        'Below the message stands a conversation in which its sender does not appear ({domain} does).',
      advice: 'Ask those you know from the conversation by telephone before you open or pay anything.',
      summary: 'It answers in a conversation in which its sender does not appear',
      clause: 'it quotes a conversation that is not the sender’s',
    },
    ru: {
      title: 'Чужая переписка',
      explanation: 'Под письмом стоит переписка, в которой отправителя нет (есть {domain}).',
      advice: 'Спросите знакомых вам участников по телефону, прежде чем открывать или платить.',
      summary: 'Письмо отвечает в переписке, в которой отправителя нет',
      clause: 'в нём чужая переписка',
    },
  },
  evaluate: (facts) => {
    const { message, bulk, author } = facts;
    const isThread =
      message.inReplyTo.length > 0 ||
      message.references.length > 0 ||
      /^\s*(?:re|aw|sv|antw|rif|res|odp|ответ|回复|答复)\s*[:：]/iu.test(message.subject);
    const isReport =
      bulk.isAutomatic || /^(?:mailer-daemon|postmaster|microsoftexchange)/.test(author.report.address);
    if (bulk.isList || bulk.hasUnsubscribe || !isThread || isReport) {
      return NOTHING;
    }
    const thread = readQuotedThread(facts.words.text);
    const [first] = thread.domains;
    // A head without its recipient may be one that the sender answers.
    if (first === undefined || thread.addresses.length < 2 || takesPart(facts, thread)) {
      return NOTHING;
    }
    const knowsReader = thread.addresses.some((address) => facts.context.ownAddresses.includes(address));
    const hasThread = message.inReplyTo.length > 0 || message.references.length > 0;
    const isSharp =
      facts.links.web.length > 0 || facts.attachments.length > 0 || facts.intents.counts.size > 0;
    const weight = (hasThread ? 0.7 : 1.3) + (knowsReader ? 0.3 : 0.5) + (isSharp ? 0.3 : 0);
    return [{ facts: [fact('domain', readHost(first).root || first)], weight }];
  },
};

/** The sender or somebody of the same house wrote or got one of the quoted letters. */
function takesPart({ author, message }: MessageFacts, { addresses, domains }: QuotedThread): boolean {
  const { root } = author.host;
  const own = author.report.address;
  const others = message.cc.map((address) => address.address.toLowerCase());
  return (
    addresses.includes(own) ||
    addresses.some((address) => others.includes(address)) ||
    (!author.report.isFreeMail && domains.some((domain) => isRelated(readHost(domain).root, root)))
  );
}
