import { z } from 'zod';

/**
 * What an API token may be allowed. A route without a scope cannot be called with a token at all: signing in, the
 * account itself, its secrets and administration are for sessions alone.
 */
export const Scope = z.enum([
  'mail:read',
  'mail:write',
  'mailboxes:read',
  'scan:run',
  'alerts:read',
  'alerts:write',
]);
export type Scope = z.infer<typeof Scope>;

/** What each scope allows, for the person who grants it. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  'mail:read': 'Read messages, attachments and verdicts',
  'mail:write': 'Mark messages as read, safe or reported',
  'mailboxes:read': 'See which mailboxes are connected and how they are',
  'scan:run': 'Have a message judged',
  'alerts:read': 'Read alerts',
  'alerts:write': 'Dismiss alerts',
};
