import { fact, NOTHING, type Rule } from '../rule.ts';

/** A QR code whose link has nothing to do with the sender: it moves the reader to a telephone without any guard. */
export const codeLeadsElsewhere: Rule = {
  code: 'links.code-leads-elsewhere',
  group: 'link-code',
  severity: 'high',
  weight: 2.6,
  hard: undefined,
  category: 'phishing',
  source: 'CISA and FTC advisories on QR code phishing, 2023',
  texts: {
    en: {
      title: 'QR code leads elsewhere',
      explanation:
        'A QR code in the message leads to {domain}, which has nothing to do with the sender ({sender}).',
      advice: 'Do not scan it. Open the site yourself.',
      summary: 'It contains a QR code that leads to {domain}, which has nothing to do with the sender',
      clause: 'a QR code in it leads to {domain}',
    },
    ru: {
      title: 'QR-код ведёт в другое место',
      explanation: 'QR-код в письме ведёт на {domain}, не связанный с отправителем ({sender}).',
      advice: 'Не сканируйте его. Откройте сайт сами.',
      summary: 'QR-код в письме ведёт на {domain}, не связанный с отправителем',
      clause: 'QR-код в письме ведёт на {domain}',
    },
  },
  evaluate: ({ codes, author, bulk }) => {
    const foreign = codes
      .map((code) => code.link)
      .find((link) => link?.host !== undefined && !link.isOfAuthor);
    if (foreign?.host === undefined) {
      return NOTHING;
    }
    const facts = [
      fact('domain', foreign.host.root),
      fact('sender', author.host.root || 'unreadable-address'),
    ];
    // Leaflets and badges of apps: a code to a known firm in a newsletter is an ordinary thing.
    const isOrdinary =
      foreign.brand !== undefined && !foreign.isFreeHosting && foreign.redirectsTo === undefined;
    return [isOrdinary || bulk.hasUnsubscribe ? { facts, weight: 0.5, severity: 'low' } : { facts }];
  },
};
