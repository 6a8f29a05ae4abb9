import { allowedSender } from './allowed-sender.ts';
import { blockedSender } from './blocked-sender.ts';
import { clamd } from './clamd.ts';
import { rspamd } from './rspamd.ts';
import { yara } from './yara.ts';
import type { Rule } from '../rule.ts';

/** Rules on what other engines and lists say, in the order in which findings are listed. */
export const reputationRules: readonly Rule[] = [allowedSender, blockedSender, clamd, rspamd, yara];
