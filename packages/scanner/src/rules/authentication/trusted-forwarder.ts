import { isImpostor } from '../../facts/is-impostor.ts';
import { fact, signIf, type Rule } from '../rule.ts';

/** A forwarder whose word is believed found the sender in order before handing the message on. */
export const trustedForwarder: Rule = {
  code: 'authentication.trusted-forwarder',
  group: 'trust-authentication',
  severity: 'info',
  weight: -0.2,
  hard: undefined,
  category: 'none',
  source: 'RFC 8617 (ARC): the chain is whole, and every forwarder in it is one that large receivers believe',
  texts: {
    en: {
      title: 'Forwarded, and confirmed before',
      explanation: '{forwarder} forwarded it and had confirmed before that it came from {domain}.',
      advice: 'Nothing to do.',
      summary: '{forwarder} confirmed that it came from {domain}',
    },
    ru: {
      title: 'Переслано с подтверждением',
      explanation: '{forwarder} переслал письмо, а до этого подтвердил, что оно пришло от {domain}.',
      advice: 'Ничего делать не нужно.',
      summary: '{forwarder} подтвердил, что письмо пришло от {domain}',
    },
  },
  // Of an impostor's own domain it says no more than his own signature would.
  evaluate: ({ author, handedOnBy, authentication }) =>
    signIf(handedOnBy !== undefined && authentication.dmarc !== 'pass' && !isImpostor(author), [
      fact('forwarder', handedOnBy ?? ''),
      fact('domain', author.host.root),
    ]),
};
