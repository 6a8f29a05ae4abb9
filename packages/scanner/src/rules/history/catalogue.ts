import { conversation } from './conversation.ts';
import { firstContact } from './first-contact.ts';
import { knownSender } from './known-sender.ts';
import { markedSafe } from './marked-safe.ts';
import { newsletter } from './newsletter.ts';
import { quotedConversation } from './quoted-conversation.ts';
import { wellKeptNewsletter } from './well-kept-newsletter.ts';
import { manyArticles } from './many-articles.ts';
import { periodical } from './periodical.ts';
import type { Rule } from '../rule.ts';

/** Rules on what is known from before, in the order in which findings are listed. */
export const historyRules: readonly Rule[] = [
  conversation,
  firstContact,
  knownSender,
  markedSafe,
  newsletter,
  quotedConversation,
  wellKeptNewsletter,
  manyArticles,
  periodical,
];
