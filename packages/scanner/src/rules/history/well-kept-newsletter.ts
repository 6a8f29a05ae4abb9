import { NOTHING, type Rule } from '../rule.ts';

/** A newsletter made with care: it can be left, its text says what its page says, and its links are encrypted. */
export const wellKeptNewsletter: Rule = {
  code: 'history.well-kept-newsletter',
  group: 'trust-bulk',
  severity: 'info',
  weight: -1,
  hard: undefined,
  category: 'none',
  source: 'RFC 2369, RFC 8058; services for newsletters write all of it, kits leave parts out',
  texts: {
    en: {
      title: 'Newsletter made with care',
      explanation: 'The message can be unsubscribed from and is made the way newsletter services do it.',
      advice: 'Nothing to do.',
      summary: 'It is a newsletter made with care',
    },
    ru: {
      title: 'Аккуратная рассылка',
      explanation: 'От письма можно отписаться, и сделано оно так, как делают сервисы рассылок.',
      advice: 'Ничего делать не нужно.',
      summary: 'Это аккуратно сделанная рассылка',
    },
  },
  evaluate: ({ message, bulk, bodies, links, html, authentication, author }) => {
    const field = message.headers.find(({ name }) => name === 'list-unsubscribe')?.value ?? '';
    const isForged =
      authentication.dmarc === 'fail' || (authentication.spf === 'fail' && authentication.dkim !== 'pass');
    if (
      html === undefined ||
      bulk.isBorrowed ||
      isForged ||
      !author.isReadable ||
      !/https:\/\//i.test(field.slice(0, 4_000))
    ) {
      return NOTHING;
    }
    const saysTheSame = bodies.textWords >= 20 && bodies.seenOnly < 0.25;
    const isEncrypted = links.web.length >= 5 && links.web.every((link) => !link.isPlainHttp);
    const texts = new Set(links.web.map((link) => link.text.toLowerCase()).filter((text) => text.length > 3));
    const isRich = links.web.length >= 8 && texts.size >= 6;
    const weight =
      (saysTheSame ? -0.6 : 0) +
      (isEncrypted ? -0.5 : 0) +
      (isRich ? -0.7 : 0) +
      (bulk.hasOneClick ? -0.2 : 0);
    return weight > -0.6 ? NOTHING : [{ facts: [], weight }];
  },
};
