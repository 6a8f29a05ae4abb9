import { fact, signIf, type Rule } from '../rule.ts';

/** The name claims to be the reader's own firm or help desk, and the address is foreign. */
export const ownOrganisation: Rule = {
  code: 'sender.own-organisation',
  group: 'sender-identity',
  severity: 'medium',
  weight: 2,
  hard: undefined,
  category: 'impersonation',
  source: 'Internal impersonation (help desk, HR, payroll) in public rule bases',
  texts: {
    en: {
      title: 'Pretends to be your organisation',
      explanation: 'The name or subject mentions {own}, but the message came from {domain}.',
      advice: 'Ask your help desk by telephone.',
      summary: 'It pretends to come from your own organisation, but was sent by a mailbox at {domain}',
    },
    ru: {
      title: 'Выдаёт себя за вашу организацию',
      explanation: 'В имени или теме упомянут {own}, но письмо пришло с {domain}.',
      advice: 'Уточните в своей службе поддержки по телефону.',
      summary: 'Письмо выдаёт себя за вашу организацию, но пришло с {domain}',
    },
  },
  evaluate: ({ author, bulk }) => {
    const name = author.report.name.toLowerCase();
    const own = author.ownRoots.find((root) => root.length >= 6 && name.includes(root));
    const isForeign =
      own !== undefined && author.host.root !== own && !bulk.isList && author.addressInName === '';
    return signIf(isForeign, [
      fact('own', own ?? ''),
      fact('domain', author.host.root || 'unreadable-address'),
    ]);
  },
};
