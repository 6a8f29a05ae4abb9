import { isForged } from '../../facts/is-forged.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The domain's owner asks everybody to refuse mail that fails, and this one fails. */
export const refusedByOwner: Rule = {
  code: 'authentication.refused-by-owner',
  group: 'authentication',
  severity: 'high',
  weight: 3,
  hard: undefined,
  category: 'impersonation',
  source: 'RFC 7489 section 6.3 and RFC 9989: policies "reject" and "quarantine" of the domain owner',
  texts: {
    en: {
      title: 'Its owner says: refuse it',
      explanation:
        'The owner of {domain} asks that mail in its name which cannot be proven be refused. This mail could not be proven.',
      advice: 'Treat it as written by somebody else.',
      summary: 'It claims to come from {domain}, whose owner says that such mail is not theirs',
      clause: 'the owner of {domain} says that such mail is not theirs',
    },
    ru: {
      title: 'Владелец просит отклонять',
      explanation:
        'Владелец {domain} просит отклонять письма от его имени без доказательств. У этого письма их нет.',
      advice: 'Считайте, что его написал кто-то другой.',
      summary: 'Письмо выдаёт себя за {domain}, а владелец этого домена таких писем не признаёт',
      clause: 'владелец {domain} таких писем не признаёт',
    },
  },
  evaluate: (facts) => {
    const { authentication, author, bulk, context } = facts;
    const policy = context.verified?.dmarc.policy;
    const isAsked = policy === 'reject' || policy === 'quarantine';
    if (!isAsked || authentication.dmarc !== 'fail' || !isForged(facts) || author.host.root === '') {
      return NOTHING;
    }
    const found = [fact('domain', author.host.root), fact('policy', policy)];
    // Lists that rewrite nothing break the proof of honest mail.
    if (bulk.isList) return [{ facts: found, weight: 0.8, severity: 'low' }];
    return [policy === 'reject' ? { facts: found } : { facts: found, weight: 2.2, severity: 'medium' }];
  },
};
