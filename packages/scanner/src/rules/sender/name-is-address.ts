import { brandOfHost } from '../../domains/brands-of.ts';
import { isOnBehalf } from '../../facts/is-on-behalf.ts';
import { readHost } from '../../domains/read-host.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The display name is an address of another domain: programs that show only the name show a wrong sender. */
export const nameIsAddress: Rule = {
  code: 'sender.name-is-address',
  group: 'sender-identity',
  severity: 'high',
  weight: 3,
  hard: undefined,
  category: 'impersonation',
  source: 'RFC 5322 section 3.4; "Weak Links in Authentication Chains" (Shen et al., USENIX Security 2021)',
  texts: {
    en: {
      title: 'Another address as name',
      explanation: 'The name shown is an address at {shown}, but the message was sent from {domain}.',
      advice: 'Trust the real address only, and do not answer if you do not know it.',
      summary: 'Its name shows an address at {shown}, but it was sent by a mailbox at {domain}',
    },
    ru: {
      title: 'Чужой адрес вместо имени',
      explanation: 'В имени показан адрес в {shown}, но письмо отправлено с {domain}.',
      advice: 'Верьте только настоящему адресу и не отвечайте, если он вам незнаком.',
      summary: 'В имени показан адрес в {shown}, но письмо отправлено с {domain}',
    },
  },
  evaluate: (message) => {
    const { author, bulk } = message;
    const shown = readHost(author.addressInName.slice(author.addressInName.lastIndexOf('@') + 1));
    if (
      author.addressInName === '' ||
      (!shown.hasKnownSuffix && !shown.root.endsWith('.example')) ||
      shown.root === author.host.root
    ) {
      return NOTHING;
    }
    const facts = [fact('shown', shown.root), fact('domain', author.host.root || 'unreadable-address')];
    // Lists rewrite the author into the name ("a@b.example via list"), services write on behalf of a person.
    if (bulk.isList) {
      return [{ facts, weight: 0.1, severity: 'info' }];
    }
    if (brandOfHost(shown.root) !== undefined && author.brand === undefined) {
      return [{ facts, weight: 4 }];
    }
    // A service that writes for a firm shows the firm's address and lets answers go there.
    const answers = message.message.replyTo.some(
      (reply) => reply.address.toLowerCase() === author.addressInName,
    );
    if (answers && isOnBehalf(message)) {
      return [{ facts, weight: 0.3, severity: 'info' }];
    }
    return [bulk.hasOneClick ? { facts, weight: 1.6, severity: 'medium' } : { facts }];
  },
};
