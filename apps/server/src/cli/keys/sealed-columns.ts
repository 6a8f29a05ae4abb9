import type { SealPurpose } from '@postern/keyring';

/** A column that holds keyring envelopes at rest. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** Columns of the primary key, in its order; text without empty values. */
  readonly keys: readonly string[];
  readonly purpose: SealPurpose;
  /** The context the value was sealed under, by the columns in `context`, in their order, and `field`. */
  readonly context: readonly string[];
  readonly field?: string;
}

/**
 * Every sealed column of the portal's database, the sign-in library's too. A new one needs a line here, or a rotation leaves it behind; the test
 * beside compares this list with the database.
 */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  {
    table: 'mailbox',
    column: 'sealed_password',
    keys: ['id'],
    purpose: 'seal.mailbox',
    context: ['user_id', 'id'],
    field: 'password',
  },
  {
    table: 'verdict',
    column: 'sealed_sender',
    keys: ['user_id', 'message_key'],
    purpose: 'seal.detection',
    context: ['user_id', 'message_key'],
    field: 'sender',
  },
  {
    table: 'verdict',
    column: 'sealed_subject',
    keys: ['user_id', 'message_key'],
    purpose: 'seal.detection',
    context: ['user_id', 'message_key'],
    field: 'subject',
  },
  {
    table: 'correspondent',
    column: 'sealed_names',
    keys: ['user_id', 'sender_key'],
    purpose: 'seal.person',
    context: ['user_id', 'sender_key'],
    field: 'names',
  },
  { table: 'outbox', column: 'sealed_mail', keys: ['id'], purpose: 'seal.outbox', context: ['id'] },
  {
    table: 'pending_sign_up',
    column: 'sealed_details',
    keys: ['id'],
    purpose: 'seal.person',
    context: ['id'],
    field: 'sign-up',
  },
  // The tables of the sign-in library, which lie in the same file.
  {
    table: 'login_totp',
    column: 'sealed_secret',
    keys: ['user_id'],
    purpose: 'seal.totp',
    context: ['user_id'],
  },
  {
    table: 'login_signing_key',
    column: 'sealed_private',
    keys: ['kid'],
    purpose: 'seal.signing',
    context: ['kid'],
  },
  { table: 'login_outbox', column: 'sealed', keys: ['id'], purpose: 'seal.outbox', context: ['kind', 'id'] },
];
