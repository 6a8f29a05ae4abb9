import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A subscription that ended or a payment that failed. */
export const renewalLure: Rule = lureRule({
  code: 'content.renewal-lure',
  category: 'phishing',
  source: 'Consumer office advice on fake renewals: virus scanners, streaming, domains, failed payments',
  texts: {
    en: {
      title: 'Renewal lure',
      explanation:
        'The message says that a subscription, protection or payment has failed or ends, and wants you to act by its link.',
      advice: 'Look into your account at the provider yourself.',
      summary: 'It says that a subscription or payment failed and wants you to act',
      clause: 'it says that a subscription or payment failed',
    },
    ru: {
      title: 'Приманка с продлением',
      explanation:
        'Письмо утверждает, что подписка, защита или платёж не прошли или заканчиваются, и торопит к ссылке.',
      advice: 'Проверьте подписку у самого поставщика.',
      summary: 'Письмо утверждает, что подписка или платёж не прошли',
      clause: 'оно пугает окончанием подписки',
    },
  },
  intents: [
    ['renewal', 1],
    ['virus', 1.2],
    ['streaming', 1],
    ['domain', 1],
    ['payment-problem', 1],
  ],
  helpers: [
    ['urgency', 0.5],
    ['required', 0.3],
    ['suspension', 0.5],
  ],
  needs: 'link',
  least: 1,
});
