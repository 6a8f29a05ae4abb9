import type { Keyring } from '@postern/keyring';
import { parseAddressList, splitHeaders } from '@postern/mime';

/**
 * A message is the HMAC of its raw bytes under its owner's key: the same message keeps its verdict wherever it is
 * moved, two people's copies have different names, and nobody can test from the database whether somebody received
 * a known message.
 */
export function messageKey(keyring: Keyring, userId: string, raw: Uint8Array): string {
  return keyring.index('index.message', userId, raw).toString('base64url');
}

/** A correspondent is the HMAC of the address under the owner's key. */
export function senderKey(keyring: Keyring, userId: string, address: string): string {
  return keyring.index('index.contact', userId, address.toLowerCase()).toString('base64url');
}

export interface HeaderGlance {
  readonly senderName: string;
  readonly senderAddress: string;
  readonly subject: string;
}

/** Header bytes looked at for the sender and the subject. Headers of honest mail end long before. */
const GLANCE_BYTES = 256 * 1_024;

/** Sender and subject without reading the message: what a detection remembers, and whose history is asked. */
export function glanceAtHeaders(raw: Uint8Array): HeaderGlance {
  const { fields } = splitHeaders(raw.subarray(0, GLANCE_BYTES));
  const from = fields.find(({ name }) => name === 'from');
  const sender = from === undefined ? undefined : parseAddressList(from.rawValue)[0];
  return {
    senderName: sender?.name ?? '',
    senderAddress: sender?.address ?? '',
    subject: fields.find(({ name }) => name === 'subject')?.value ?? '',
  };
}
