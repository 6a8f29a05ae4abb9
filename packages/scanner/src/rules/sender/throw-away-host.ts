import { isTenantOfFreeHosting } from '../../data/link-hosts.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The sender's domain is a free place for pages or a tenant of somebody else's domain. */
export const throwAwayHost: Rule = {
  code: 'sender.throw-away-host',
  group: 'sender-domain',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'phishing',
  source: 'Abuse of free application hosts and tenants as senders',
  texts: {
    en: {
      title: 'Sender from free hosting',
      explanation: 'The sender uses {domain}, a free place that anybody can open in a minute.',
      advice: 'Firms write from their own domain.',
      summary: 'It was sent from {domain}, a free place that anybody can open in a minute',
      clause: 'it was sent from the free place {domain}',
    },
    ru: {
      title: 'Отправитель с бесплатного хостинга',
      explanation: 'Отправитель использует {domain}: такое место кто угодно открывает за минуту.',
      advice: 'Фирмы пишут со своего домена.',
      summary: 'Отправлено с {domain}: такое место кто угодно открывает за минуту',
      clause: 'отправлено с бесплатного {domain}',
    },
  },
  evaluate: ({ author, bulk, isBounce }) => {
    const { host } = author.host;
    const isTenant = host.endsWith('.onmicrosoft.com');
    const isFree = isTenant || isTenantOfFreeHosting(host);
    // Amazon's own notices about topics and queues come from a host among those of its customers.
    const isService = isBounce || host === 'sns.amazonaws.com';
    return isFree && !bulk.isList && !isService
      ? [{ facts: [fact('domain', host)], weight: isTenant ? 1.3 : 1.6 }]
      : NOTHING;
  },
};
