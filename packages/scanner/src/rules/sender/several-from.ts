import { fact, NOTHING, type Rule } from '../rule.ts';

/** More than one author field or address: programs disagree about who wrote. */
export const severalFrom: Rule = {
  code: 'sender.several-from',
  group: 'sender-identity',
  severity: 'high',
  weight: 3.4,
  hard: undefined,
  category: 'impersonation',
  source:
    'RFC 5322 section 3.6 allows one From field; "Composition Kills" (Chen et al., USENIX Security 2020)',
  texts: {
    en: {
      title: 'More than one sender',
      explanation:
        'The message names {addresses} authors in {fields} sender fields. Programs disagree about which one to show.',
      advice: 'Do not trust any of the senders it names.',
      summary: 'It names more than one sender, so nobody can tell who sent it',
    },
    ru: {
      title: 'Несколько отправителей',
      explanation:
        'В письме названо авторов: {addresses}, полей отправителя: {fields}. Программы показывают разных.',
      advice: 'Не верьте ни одному из указанных отправителей.',
      summary: 'В письме названо несколько отправителей, и нельзя понять, кто его отправил',
    },
  },
  evaluate: ({ message }) => {
    const facts = [fact('fields', message.fromFields), fact('addresses', message.from.length)];
    if (message.fromFields > 1) {
      return [{ facts, hard: 'caution' }];
    }
    // Several authors in one field are allowed with a Sender field (RFC 5322 section 3.6.2), and rare.
    const domains = new Set(message.from.map((author) => author.domain).filter((domain) => domain !== ''));
    return domains.size > 1
      ? [{ facts, weight: message.sender.length > 0 ? 1 : 2.4, severity: 'medium' }]
      : NOTHING;
  },
};
