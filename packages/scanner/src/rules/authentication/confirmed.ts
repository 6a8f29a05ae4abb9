import { verifierName } from '../../facts/is-forged.ts';
import { isImpostor } from '../../facts/is-impostor.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The sender's domain is confirmed: a sign of honesty, and only a small one, because impostors sign their own domains. */
export const confirmed: Rule = {
  code: 'authentication.confirmed',
  group: 'trust-authentication',
  severity: 'info',
  weight: -0.2,
  hard: undefined,
  category: 'none',
  source: 'RFC 7489; Hu and Wang, "End-to-End Measurements of Email Spoofing Attacks" (USENIX Security 2018)',
  texts: {
    en: {
      title: 'Sender domain confirmed',
      explanation: '{verifier} confirmed that it comes from {domain}.',
      advice: 'Nothing to do.',
      summary: 'It is confirmed that it comes from {domain}',
    },
    ru: {
      title: 'Домен отправителя подтверждён',
      explanation: '{verifier}: подтверждено, что письмо пришло от {domain}.',
      advice: 'Ничего делать не нужно.',
      summary: 'Подтверждено, что письмо от {domain}',
    },
  },
  evaluate: ({ authentication, author }) => {
    // That an impostor's domain is his own speaks for nobody.
    if (authentication.aligned !== true || author.report.isFreeMail || isImpostor(author)) {
      return NOTHING;
    }
    // A confirmed brand is that brand; a confirmed stranger is only as good as his domain.
    const facts = [
      fact('domain', author.host.root),
      fact('verifier', verifierName(authentication.verifiedBy)),
    ];
    return [{ facts, weight: author.brand === undefined ? -0.2 : -2.2 }];
  },
};
