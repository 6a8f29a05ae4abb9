import type { Rule } from '../rule.ts';
import { eachHost } from './each-host.ts';

/** A link to a bare IP address, however it is written: honest sites have names. */
export const ipAddress: Rule = {
  code: 'links.ip-address',
  group: 'link-host',
  severity: 'high',
  weight: 2.6,
  hard: undefined,
  category: 'phishing',
  source:
    'Garera et al., "A Framework for Detection and Measurement of Phishing Attacks" (WORM 2007); WHATWG URL, IPv4 parser',
  texts: {
    en: {
      title: 'Link to a bare address',
      explanation: 'A link leads to the number {domain} instead of a named site. Honest senders use names.',
      advice: 'Do not use the link.',
      summary: 'A link leads to the bare number {domain} instead of a named site',
      clause: 'a link leads to a bare number instead of a named site',
    },
    ru: {
      title: 'Ссылка на числовой адрес',
      explanation:
        'Ссылка ведёт на число {domain}, а не на сайт с именем. Честные отправители так не делают.',
      advice: 'Не нажимайте на ссылку.',
      summary: 'Ссылка ведёт на числовой адрес {domain}, а не на сайт с именем',
      clause: 'ссылка ведёт на числовой адрес',
    },
  },
  evaluate: (facts) => eachHost(facts, (link) => link.isIpAddress && !isPrivate(link.host?.host ?? '')),
};

/** Devices of the house write about themselves from and to private addresses (RFC 1918). */
function isPrivate(host: string): boolean {
  return /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|fe80:|fd)/.test(host);
}
