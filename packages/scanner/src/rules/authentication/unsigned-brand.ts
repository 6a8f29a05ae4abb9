import { fact, signIf, type Rule } from '../rule.ts';

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
      explanation: '{brand} signs its mail, but your provider found no valid signature on this one.',
      advice: 'Open the site or app of {brand} yourself.',
      summary: '{brand} signs its mail, but this one carries no valid signature',
    },
    ru: {
      title: 'Письмо бренда без подписи',
      explanation: '{brand} подписывает свои письма, но ваш сервис не нашёл здесь действительной подписи.',
      advice: 'Откройте сайт или приложение {brand} сами.',
      summary: '{brand} подписывает письма, а на этом действительной подписи нет',
    },
  },
  evaluate: ({ authentication: { verifiedBy, dkim, dmarc, spf }, author }) =>
    signIf(
      author.brand !== undefined &&
        !author.report.isFreeMail &&
        verifiedBy !== undefined &&
        dkim !== 'pass' &&
        dmarc !== 'pass' &&
        spf !== 'pass' &&
        (dkim === 'none' || spf === 'none'),
      [fact('brand', author.brand?.name ?? '')],
    ),
};
