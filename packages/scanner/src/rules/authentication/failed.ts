import { OURSELVES } from '../../facts/merge-verified.ts';
import { verifierName } from '../../facts/is-forged.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A sender that is not specially known could not be confirmed. */
export const failed: Rule = {
  code: 'authentication.failed',
  group: 'authentication',
  severity: 'medium',
  weight: 2,
  hard: undefined,
  category: 'impersonation',
  source: 'RFC 7489 (DMARC); RFC 8601 section 5',
  texts: {
    en: {
      title: 'Sender not confirmed',
      explanation: '{verifier} checked whether this came from {domain}, and the check failed.',
      advice: 'Be careful with links and attachments. Forwarded mail can fail, too.',
      summary: 'It could not be confirmed that it comes from {domain}',
      clause: 'it could not be confirmed that it comes from {domain}',
    },
    ru: {
      title: 'Отправитель не подтверждён',
      explanation: '{verifier}: проверка, пришло ли письмо от {domain}, не прошла.',
      advice: 'Осторожно со ссылками и вложениями. Бывает и с пересланными письмами.',
      summary: 'Не подтверждено, что письмо от {domain}',
      clause: 'не подтверждено, что оно от {domain}',
    },
  },
  evaluate: ({ authentication, author, bulk, handedOnBy }) => {
    const { dmarc, spf, dkim, verifiedBy } = authentication;
    const facts = [
      fact('domain', author.host.root),
      fact('verifier', verifierName(verifiedBy)),
      fact('dmarc', dmarc),
      fact('spf', spf),
    ];
    if (verifiedBy === undefined || author.host.root === '' || handedOnBy !== undefined) {
      return NOTHING;
    }
    if (dmarc === 'fail') {
      return [bulk.isList ? { facts, weight: 0.8 } : { facts }];
    }
    const hasFailed =
      dmarc !== 'pass' && dkim !== 'pass' && (spf === 'fail' || spf === 'softfail' || dkim === 'fail');
    // A broken signature alone may be the work of whoever delivered it; what is wrong with it is a rule of its own.
    const isHalf = spf !== 'fail' && spf !== 'softfail' && verifiedBy === OURSELVES;
    return hasFailed && !isHalf ? [{ facts, weight: bulk.isList ? 0.4 : 1.2 }] : NOTHING;
  },
};
