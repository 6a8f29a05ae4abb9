import type { Intent } from '../../data/phrases/intents.ts';
import { readCoinHouse } from '../../facts/read-coin-house.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A survey, ticket or sharing service speaks of access to accounts and wallets, which is none of its business. */
export const platformLure: Rule = {
  code: 'sender.platform-lure',
  group: 'sender-platform',
  severity: 'medium',
  weight: 1.7,
  hard: undefined,
  category: 'phishing',
  source:
    'Free accounts of survey, ticket and sharing services from which lures for passwords and wallets are sent',
  texts: {
    en: {
      title: 'A service sends a lure for access',
      explanation:
        'It was sent through {service}, where anybody opens an account, and is about getting at an account or wallet.',
      advice: 'Open the site of your bank, wallet or mailbox yourself.',
      summary: 'It was sent through {service}, where anybody opens an account, and asks for access',
      clause: 'it was sent through {service}, where anybody opens an account',
    },
    ru: {
      title: 'Приманка через сервис',
      explanation:
        'Письмо отправлено через {service}, где учётку заведёт кто угодно, и говорит о доступе к счёту или кошельку.',
      advice: 'Откройте сайт банка, кошелька или почты сами.',
      summary: 'Письмо отправлено через {service}, где учётку заведёт кто угодно, и просит доступа',
      clause: 'оно отправлено через {service}, где учётку заведёт кто угодно',
    },
  },
  evaluate: ({ author, bulk, intents, message, words }) => {
    const { root } = author.host;
    if (bulk.isList || !PLATFORMS.has(root)) {
      return NOTHING;
    }
    const wants = ACCESS.reduce((sum, intent) => sum + Math.min(2, intents.counts.get(intent) ?? 0), 0);
    const house = readCoinHouse(
      `${author.report.name} ${message.subject.slice(0, 200)} ${words.text.slice(0, 600)}`,
    );
    // "wallet@firm.example via Service": the name is an address that cannot be asked.
    const hasAddress = /@[\p{L}\p{N}-]{1,63}\./u.test(author.report.name) ? 0.5 : 0;
    const weight = 0.3 * Math.min(4, wants) + (house === '' ? 0 : 0.8) + hasAddress;
    return weight < LEAST ? NOTHING : [{ facts: [fact('service', root)], weight: 0.6 + weight }];
  },
};

/** One word about a password stands in the letters of every service. */
const LEAST = 0.8;

const PLATFORMS: ReadonlySet<string> = new Set(
  (
    'surveymonkeyuser.com alchemer.com frame.io circle.so zendesk.com freshdesk.com eventbrite.com typeform.com ' +
    'jotform.com notion.so canva.com ghost.io substack.com wix.com agendapro.com zohodesk.com helpscout.net ' +
    'hubspot.com tally.so formstack.com paperform.co asana.com trello.com monday.com clickup.com miro.com ' +
    'figma.com calendly.com slack.com discord.com medium.com patreon.com strikingly.com shopifyemail.com ' +
    'backerkit.com meetup.com evite.com paperlesspost.com smore.com padlet.com loom.com wetransfer.com box.com'
  ).split(' '),
);

const ACCESS: readonly Intent[] = [
  'credential',
  'suspension',
  'unusual-activity',
  'second-factor',
  'mailbox',
  'storage',
  'virus',
  'crypto',
  'payment-problem',
  'streaming',
];
