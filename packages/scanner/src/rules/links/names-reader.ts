import { NOTHING, type Rule } from '../rule.ts';
import { eachHost } from './each-host.ts';

/** The reader's own address stands in the link, so that the page can greet them and fill in the name. */
export const namesReader: Rule = {
  code: 'links.names-reader',
  group: 'link-shape',
  severity: 'medium',
  weight: 1.4,
  hard: undefined,
  category: 'phishing',
  source: 'Kit behaviour: login pages pre-filled from the fragment or a base64 parameter',
  texts: {
    en: {
      title: 'Your address in the link',
      explanation:
        'A link to {domain} carries your own e-mail address, so that the page can pretend to know you.',
      advice: 'Do not enter your password on a page that already shows your address.',
      summary: 'A link to {domain} carries your own address, so that the page can pretend to know you',
      clause: 'its link carries your own address',
    },
    ru: {
      title: 'Ваш адрес в ссылке',
      explanation: 'Ссылка на {domain} содержит ваш адрес: страница сделает вид, что знает вас.',
      advice: 'Не вводите пароль на странице, где ваш адрес уже вписан.',
      summary: 'Ссылка на {domain} содержит ваш адрес, чтобы страница сделала вид, что знает вас',
      clause: 'в ссылке записан ваш адрес',
    },
  },
  evaluate: (facts) => {
    // Unsubscribe links of honest bulk mail carry it too.
    const isBulk = facts.bulk.hasUnsubscribe || facts.bulk.isList;
    return isBulk ? NOTHING : eachHost(facts, (link) => link.hasRecipient && !link.isOfAuthor);
  },
};
