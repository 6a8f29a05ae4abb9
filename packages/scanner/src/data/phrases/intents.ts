import type { Concept } from './concepts/concepts.ts';

/** What a letter wants, or promises, or threatens with. */
export type Intent =
  | 'credential'
  | 'suspension'
  | 'unusual-activity'
  | 'second-factor'
  | 'mailbox'
  | 'storage'
  | 'renewal'
  | 'virus'
  | 'streaming'
  | 'domain'
  | 'payment'
  | 'payment-problem'
  | 'invoice'
  | 'refund'
  | 'tax'
  | 'fine'
  | 'parcel'
  | 'parcel-news'
  | 'reward'
  | 'survey'
  | 'points'
  | 'lottery'
  | 'advance-fee'
  | 'crypto'
  | 'investment'
  | 'loan'
  | 'job'
  | 'dating'
  | 'extortion'
  | 'voicemail'
  | 'document'
  | 'legal'
  | 'insurance'
  | 'utility'
  | 'quotation'
  | 'errand'
  | 'bank-change'
  | 'payroll'
  | 'call'
  | 'messenger'
  | 'urgency'
  | 'required'
  | 'greeting'
  | 'gift-card';

/** One concept, or two within so many words of each other. */
export type IntentSign = readonly [Concept] | readonly [Concept, Concept, number];

/** The signs of each intent. Two meanings near each other say what no single word does. */
export const INTENTS: Readonly<Record<Intent, readonly IntentSign[]>> = {
  credential: [
    ['terms', 'verify', 8],
    ['terms', 'update', 4],
    ['terms', 'suspended', 12],
    ['verify', 'account', 5],
    ['verify', 'identity', 4],
    ['verify', 'password', 4],
    ['verify', 'card', 5],
    ['update', 'account', 3],
    ['update', 'identity', 4],
    ['update', 'password', 4],
    ['update', 'card', 4],
    ['signIn', 'verify', 5],
    ['signIn', 'avoid', 8],
    ['unlock', 'account', 4],
    ['unlock', 'identity', 4],
    ['keep', 'password', 4],
    ['expired', 'password', 5],
    ['security', 'update', 4],
  ],
  suspension: [
    ['funds', 'suspended', 6],
    ['suspended', 'account', 5],
    ['deleted', 'account', 5],
    ['suspended', 'mailbox', 5],
    ['suspended', 'card', 5],
    ['suspended', 'identity', 5],
    ['suspended', 'avoid', 6],
    ['expired', 'account', 4],
    ['deleted', 'avoid', 5],
  ],
  'unusual-activity': [
    ['unusual', 'activity', 3],
    ['unusual', 'account', 4],
    ['security', 'unusual', 5],
  ],
  'second-factor': [
    ['secondFactor', 'verify', 6],
    ['secondFactor', 'update', 6],
    ['secondFactor', 'expired', 6],
    ['secondFactor', 'required', 8],
    ['secondFactor', 'scan', 10],
    ['scan', 'verify', 8],
    ['secondFactor', 'renew', 6],
  ],
  mailbox: [
    ['mailbox', 'full', 5],
    ['mailbox', 'upkeep', 6],
    ['mailbox', 'verify', 5],
    ['mailbox', 'update', 4],
    ['mailbox', 'expired', 5],
    ['mailbox', 'deleted', 6],
    ['messages', 'pending', 4],
    ['messages', 'unlock', 4],
    ['messages', 'failed', 3],
    ['mail', 'suspended', 4],
    ['helpdesk', 'mailbox', 10],
    ['helpdesk', 'password', 10],
  ],
  storage: [
    ['storage', 'within', 8],
    ['storage', 'urgent', 8],
    ['storage', 'full', 4],
    ['storage', 'deleted', 6],
    ['storage', 'expired', 5],
    ['photos', 'deleted', 5],
    ['storage', 'suspended', 5],
    ['storage', 'renew', 5],
  ],
  renewal: [
    ['subscription', 'expired', 5],
    ['subscription', 'renew', 4],
    ['subscription', 'suspended', 5],
    ['renew', 'avoid', 8],
    ['renew', 'charged', 8],
    ['subscription', 'failed', 5],
  ],
  virus: [
    ['antivirus', 'expired', 6],
    ['antivirus', 'renew', 6],
    ['antivirus', 'subscription', 4],
    ['antivirus', 'unusual', 5],
    ['antivirus', 'photos', 8],
  ],
  streaming: [
    ['streaming', 'verify', 10],
    ['streaming', 'suspended', 12],
    ['streaming', 'failed', 12],
    ['streaming', 'renew', 8],
    ['streaming', 'free', 6],
    ['streaming', 'update', 8],
    ['streaming', 'expired', 8],
  ],
  domain: [
    ['domainName', 'expired', 5],
    ['domainName', 'renew', 5],
    ['domainName', 'suspended', 5],
    ['domainName', 'unpaid', 8],
  ],
  payment: [
    ['pay', 'invoice', 5],
    ['pay', 'fee', 4],
    ['pay', 'fine', 5],
    ['pay', 'urgent', 4],
    ['unpaid', 'invoice', 4],
    ['unpaid', 'payment', 4],
    ['unpaid', 'fee', 4],
    ['pay', 'avoid', 8],
    ['payment', 'pending', 3],
    ['pay', 'within', 8],
  ],
  'payment-problem': [
    ['payment', 'failed', 4],
    ['card', 'failed', 4],
    ['card', 'expired', 4],
    ['card', 'update', 3],
    ['charged', 'failed', 5],
  ],
  invoice: [
    ['invoice', 'document', 5],
    ['invoice', 'unpaid', 5],
    ['invoice', 'open', 4],
    ['invoice', 'verify', 5],
    ['invoice', 'payment', 3],
  ],
  refund: [
    ['refund', 'claim', 5],
    ['refund', 'available', 5],
    ['refund', 'pending', 5],
    ['refund', 'tax', 4],
    ['refund', 'verify', 6],
    ['refund', 'your', 2],
    ['funds', 'claim', 3],
    ['funds', 'available', 3],
  ],
  tax: [
    ['tax', 'refund', 5],
    ['tax', 'unpaid', 5],
    ['tax', 'verify', 6],
    ['tax', 'update', 5],
    ['tax', 'fine', 5],
    ['identity', 'suspended', 5],
    ['tax', 'pending', 5],
    ['tax', 'legal', 6],
  ],
  fine: [
    ['fine', 'unpaid', 6],
    ['fine', 'pay', 6],
    ['fine', 'legal', 6],
    ['fine', 'suspended', 6],
    ['fine', 'pending', 4],
    ['fine', 'within', 8],
    ['fine', 'avoid', 8],
  ],
  parcel: [
    ['parcel', 'pending', 4],
    ['parcel', 'failed', 5],
    ['parcel', 'customs', 5],
    ['parcel', 'pay', 5],
    ['parcel', 'fee', 4],
    ['parcel', 'address', 5],
    ['parcel', 'verify', 5],
    ['parcel', 'suspended', 4],
    ['parcel', 'recall', 6],
    ['parcel', 'final', 8],
    ['delivery', 'customs', 4],
    ['delivery', 'fee', 3],
    ['delivery', 'address', 4],
    ['delivery', 'pay', 5],
    ['customs', 'pay', 5],
    ['customs', 'pending', 5],
  ],
  'parcel-news': [
    ['parcel', 'delivery', 4],
    ['parcel', 'track', 6],
  ],
  reward: [
    ['win', 'chance', 8],
    ['win', 'lottery', 10],
    ['win', 'survey', 20],
    ['chance', 'prize', 5],
    ['chance', 'giftCard', 6],
    ['win', 'giftCard', 25],
    ['win', 'claim', 8],
    ['giftCard', 'final', 12],
    ['win', 'prize', 6],
    ['win', 'giftCard', 6],
    ['claim', 'prize', 4],
    ['claim', 'giftCard', 5],
    ['prize', 'pending', 4],
    ['giftCard', 'pending', 5],
    ['prize', 'available', 4],
    ['giftCard', 'available', 5],
    ['free', 'prize', 3],
    ['win', 'your', 4],
    ['prize', 'verify', 5],
    ['prize', 'final', 8],
    ['prize', 'expired', 6],
  ],
  survey: [
    ['survey', 'chance', 15],
    ['survey', 'open', 4],
    ['survey', 'prize', 12],
    ['survey', 'giftCard', 12],
    ['survey', 'claim', 10],
    ['survey', 'free', 10],
    ['survey', 'win', 12],
  ],
  points: [
    ['points', 'expired', 6],
    ['points', 'claim', 5],
    ['points', 'prize', 6],
    ['points', 'final', 8],
  ],
  lottery: [
    ['lottery', 'win', 8],
    ['lottery', 'funds', 8],
    ['lottery', 'claim', 8],
    ['lottery', 'apply', 5],
    ['win', 'millions', 8],
    ['win', 'funds', 5],
  ],
  'advance-fee': [
    ['opener'],
    ['opener', 'funds', 40],
    ['opener', 'dealing', 40],
    ['dealing', 'millions', 30],
    ['dealing', 'funds', 16],
    ['dealing', 'secret', 20],
    ['dealing', 'answer', 24],
    ['dealing', 'inheritance', 30],
    ['inheritance', 'answer', 20],
    ['myself', 'inheritance', 30],
    ['inheritance', 'funds', 8],
    ['inheritance', 'millions', 12],
    ['millions', 'funds', 6],
    ['millions', 'secret', 20],
    ['inheritance', 'secret', 20],
    ['inheritance', 'myself', 16],
    ['greatWarmth', 'inheritance', 30],
    ['millions', 'send', 12],
    ['myself', 'millions', 20],
  ],
  crypto: [
    ['crypto', 'claim', 4],
    ['crypto', 'verify', 6],
    ['crypto', 'update', 5],
    ['wallet', 'verify', 6],
    ['wallet', 'connect', 5],
    ['wallet', 'update', 5],
    ['wallet', 'suspended', 6],
    ['token', 'claim', 5],
    ['token', 'available', 5],
    ['seed'],
    ['crypto', 'funds', 3],
    ['crypto', 'pending', 5],
    ['crypto', 'payment', 3],
    ['crypto', 'activity', 5],
    ['crypto', 'token', 8],
    ['crypto', 'suspended', 6],
    ['crypto', 'lottery', 5],
  ],
  investment: [
    ['funds', 'crypto', 4],
    ['investment', 'win', 8],
    ['investment', 'crypto', 8],
    ['investment', 'free', 6],
    ['investment', 'available', 6],
    ['investment', 'millions', 8],
    ['investment', 'urgent', 8],
    ['investment', 'within', 6],
  ],
  loan: [
    ['loanOffer'],
    ['loanOffer', 'credit', 30],
    ['loan', 'credit', 8],
    ['loan', 'available', 5],
    ['loan', 'apply', 5],
    ['loan', 'urgent', 6],
    ['credit', 'free', 6],
    ['credit', 'refund', 8],
    ['loan', 'funds', 5],
    ['credit', 'update', 4],
  ],
  job: [
    ['job', 'easyWork', 12],
    ['easyWork', 'apply', 12],
    ['job', 'funds', 8],
    ['job', 'messenger', 16],
    ['easyWork', 'funds', 8],
    ['easyWork', 'messenger', 20],
  ],
  dating: [
    ['dating', 'women', 5],
    ['dating', 'pending', 5],
    ['dating', 'your', 4],
    ['dating', 'open', 5],
    ['women', 'pending', 4],
    ['women', 'claim', 4],
    ['dating', 'free', 6],
  ],
  extortion: [
    ['recording', 'shame', 30],
    ['shame', 'crypto', 60],
    ['recording', 'crypto', 40],
    ['shame', 'send', 12],
    ['recording', 'deleted', 12],
    ['shame', 'legal', 12],
  ],
  voicemail: [
    ['voicemail', 'your', 4],
    ['voicemail', 'open', 6],
    ['voicemail', 'pending', 5],
    ['voicemail', 'document', 6],
    ['voicemail', 'changed', 3],
  ],
  document: [
    ['shared', 'document', 4],
    ['document', 'open', 3],
    ['document', 'pending', 4],
    ['document', 'verify', 5],
    ['document', 'signIn', 6],
    ['document', 'secret', 5],
    ['document', 'required', 8],
  ],
  legal: [
    ['legal', 'avoid', 8],
    ['legal', 'pay', 8],
    ['legal', 'unpaid', 8],
    ['legal', 'final', 12],
    ['legal', 'within', 10],
    ['legal', 'document', 10],
    ['legal', 'suspended', 8],
  ],
  insurance: [
    ['insurance', 'expired', 5],
    ['insurance', 'update', 5],
    ['insurance', 'verify', 6],
    ['insurance', 'renew', 5],
    ['insurance', 'changed', 4],
    ['insurance', 'refund', 6],
    ['insurance', 'claim', 6],
  ],
  utility: [
    ['energy', 'unpaid', 6],
    ['energy', 'refund', 6],
    ['energy', 'suspended', 6],
    ['telecom', 'unpaid', 6],
    ['telecom', 'refund', 6],
    ['telecom', 'suspended', 6],
    ['telecom', 'prize', 8],
    ['telecom', 'failed', 6],
  ],
  quotation: [
    ['quotation', 'document', 6],
    ['quotation', 'product', 8],
    ['quotation', 'urgent', 6],
    ['quotation', 'send', 6],
    ['product', 'send', 6],
    ['quotation', 'invoice', 5],
  ],
  errand: [['errand'], ['secret', 'errand', 20], ['giftCard', 'errand', 40], ['messenger', 'errand', 20]],
  'bank-change': [
    ['bankDetails', 'changed', 4],
    ['bankDetails', 'update', 4],
    ['bankDetails', 'suspended', 6],
  ],
  payroll: [
    ['payroll', 'update', 5],
    ['payroll', 'changed', 4],
    ['payroll', 'document', 6],
    ['payroll', 'verify', 6],
    ['payroll', 'bankDetails', 8],
    ['payroll', 'available', 5],
  ],
  call: [
    ['phone', 'cancel', 12],
    ['phone', 'refund', 12],
    ['charged', 'phone', 30],
    ['phone', 'charged', 12],
  ],
  messenger: [
    ['messenger', 'answer', 8],
    ['messenger', 'send', 6],
  ],
  urgency: [
    ['final'],
    ['within', 'hours', 4],
    ['urgent'],
    ['avoid', 'within', 12],
    ['urgent', 'required', 6],
  ],
  required: [['required']],
  greeting: [['dear', 'anybody', 2]],
  'gift-card': [
    ['giftCard', 'errand', 40],
    ['giftCard', 'send', 6],
    ['giftCard', 'secret', 30],
  ],
};
