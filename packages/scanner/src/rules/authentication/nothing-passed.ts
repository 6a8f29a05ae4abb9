import { verifierName } from '../../facts/is-forged.ts';
import { fact, signIf, type Rule } from '../rule.ts';

/** Somebody looked, and the sender had nothing to show: no SPF, no DKIM, no DMARC. */
export const nothingPassed: Rule = {
  code: 'authentication.nothing-passed',
  group: 'authentication',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'Sender rules of large providers since February 2024 demand SPF or DKIM of everybody',
  texts: {
    en: {
      title: 'Sender shows no papers',
      explanation: '{verifier} found no proof at all that this came from {domain}.',
      advice: 'Be careful if you do not know the sender.',
      summary: 'Nothing proves that it comes from {domain}',
      clause: 'nothing proves that it comes from {domain}',
    },
    ru: {
      title: 'Отправитель ничем не подтверждён',
      explanation: '{verifier}: не нашлось никаких подтверждений, что письмо от {domain}.',
      advice: 'Осторожно, если не знаете отправителя.',
      summary: 'Ничто не подтверждает, что письмо от {domain}',
      clause: 'ничто не подтверждает, что оно от {domain}',
    },
  },
  evaluate: ({ authentication: { verifiedBy, spf, dkim, dmarc }, author, bulk }) => {
    const nothing =
      verifiedBy !== undefined &&
      spf !== 'pass' &&
      dkim !== 'pass' &&
      dmarc !== 'pass' &&
      (spf === 'none' || spf === 'neutral') &&
      dkim === 'none';
    return signIf(nothing && !bulk.isList && author.host.root !== '', [
      fact('domain', author.host.root),
      fact('verifier', verifierName(verifiedBy)),
    ]);
  },
};
