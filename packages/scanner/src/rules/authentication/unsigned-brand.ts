import { fact, NOTHING, signIf, type Rule } from '../rule.ts';

/** A brand that signs all its mail, and this one is not signed. */
export const unsignedBrand: Rule = {
  code: 'authentication.unsigned-brand',
  group: 'authentication',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'impersonation',
  source: 'Large senders sign since the Google and Yahoo sender rules of February 2024',
  texts: {
    en: {
      title: 'Brand mail without signature',
      explanation: '{brand} signs its mail, but there is no valid signature on this one.',
      advice: 'Open the site or app of {brand} yourself.',
      summary: '{brand} signs its mail, but this one carries no valid signature',
    },
    ru: {
      title: 'Письмо бренда без подписи',
      explanation: '{brand} подписывает свои письма, но здесь действительной подписи нет.',
      advice: 'Откройте сайт или приложение {brand} сами.',
      summary: '{brand} подписывает письма, а на этом действительной подписи нет',
    },
  },
  evaluate: ({ authentication, author, isAboutAnother }) => {
    const { verifiedBy, dkim, dmarc, spf } = authentication;
    if (author.brand === undefined || author.report.isFreeMail || verifiedBy === undefined) {
      return NOTHING;
    }
    const facts = [fact('brand', author.brand.name)];
    // Somebody else proved to be the author: what the reader is shown is not what was checked.
    if (isAboutAnother && authentication.aligned !== true) {
      return [{ facts, weight: 3.8, severity: 'high' }];
    }
    const hasPassed = dkim === 'pass' || dmarc === 'pass' || spf === 'pass';
    return signIf(!hasPassed && (dkim === 'none' || spf === 'none'), facts);
  },
};
