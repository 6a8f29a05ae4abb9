import { verifierName } from '../../facts/is-forged.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Somebody proved who he is, and it is not the author shown. */
export const papersOfAnother: Rule = {
  code: 'authentication.papers-of-another',
  group: 'authentication',
  severity: 'low',
  weight: 0.5,
  hard: undefined,
  category: 'impersonation',
  source: 'RFC 7489 section 3.1: only a domain that aligns with the author proves the author',
  texts: {
    en: {
      title: 'Papers of somebody else',
      explanation: '{verifier} found valid proof, but of somebody else than {domain}.',
      advice: 'Sending services do this for honest customers, too. Be careful with links and attachments.',
      summary: 'What is proven is somebody else’s domain, not {domain}',
      clause: 'what is proven is somebody else’s domain',
    },
    ru: {
      title: 'Чужие документы',
      explanation: '{verifier}: подтверждён отправитель, но это не {domain}.',
      advice: 'Так делают и службы рассылки для честных клиентов. Осторожно со ссылками и вложениями.',
      summary: 'Подтверждён чужой домен, а не {domain}',
      clause: 'подтверждён чужой домен',
    },
  },
  evaluate: ({ authentication, author, bulk, handedOnBy }) => {
    const { aligned, dkim, spf, dmarc, verifiedBy } = authentication;
    const hasPassed = dkim === 'pass' || spf === 'pass';
    if (aligned !== false || !hasPassed || dmarc === 'pass' || author.host.root === '') return NOTHING;
    if (bulk.isList || handedOnBy !== undefined) return NOTHING;
    const facts = [fact('domain', author.host.root), fact('verifier', verifierName(verifiedBy))];
    // A mailbox of a large free service writes from that service alone.
    if (author.report.isFreeMail) return [{ facts, weight: 1.8, severity: 'medium' }];
    return [bulk.hasUnsubscribe ? { facts, weight: 0.2 } : { facts }];
  },
};
