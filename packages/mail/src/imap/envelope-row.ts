import type { FetchMessageObject, FetchQueryObject, MessageAddressObject } from 'imapflow';
import type { Address, EnvelopeRow } from '../types.ts';
import { declaredAttachments } from './declared-attachments.ts';
import { listText } from './server-text.ts';

/** What is fetched for a list. Nothing here sets `\Seen` (RFC 9051 section 6.4.5). */
export const ROW_QUERY: FetchQueryObject = Object.freeze({
  uid: true,
  flags: true,
  internalDate: true,
  size: true,
  envelope: true,
  bodyStructure: true,
});

/** Characters of a subject in a list; longer ones are an attack on the page, not a subject. */
const MAX_SUBJECT = 1_000;
/** RFC 5321 section 4.5.3.1.3 allows 256 octets for a path; names are cut where a row has long ended. */
const MAX_ADDRESS = 320;
const MAX_NAME = 300;
const MAX_SENDERS = 20;
const MAX_RECIPIENTS = 50;
const MAX_MESSAGE_ID = 998;
const MAX_FLAGS = 64;

/** Largest UID (RFC 9051: nz-number, 32 bits). */
const MAX_UID = 0xffff_ffff;

/** A row from one FETCH answer, or undefined for one that names no usable UID. */
function envelopeRow(message: FetchMessageObject): EnvelopeRow | undefined {
  const { uid, envelope } = message;
  if (!Number.isInteger(uid) || uid < 1 || uid > MAX_UID) return undefined;
  const flags = [...(message.flags ?? [])].slice(0, MAX_FLAGS).map((flag) => listText(flag, 100));
  const attachments = declaredAttachments(message.bodyStructure);
  return {
    uid,
    internalDate: milliseconds(message.internalDate) ?? milliseconds(envelope?.date) ?? 0,
    flags,
    seen: flags.includes('\\Seen'),
    size: countOf(message.size),
    subject: listText(envelope?.subject, MAX_SUBJECT),
    from: addresses(envelope?.from ?? envelope?.sender, MAX_SENDERS),
    to: addresses(envelope?.to, MAX_RECIPIENTS),
    messageId: listText(envelope?.messageId, MAX_MESSAGE_ID),
    date: milliseconds(envelope?.date),
    attachments,
    hasAttachments: attachments.length > 0,
  };
}

/**
 * The rows of many FETCH answers: those that were asked for, each UID once, newest first. A server may send
 * others, twice, in any order.
 */
export function envelopeRows(
  messages: readonly FetchMessageObject[],
  isWanted: (message: FetchMessageObject) => boolean,
): EnvelopeRow[] {
  const rows = new Map<number, EnvelopeRow>();
  for (const message of messages) {
    const row = isWanted(message) ? envelopeRow(message) : undefined;
    // Without FLAGS and ENVELOPE it is news of another client's flag change, not an answer.
    if (row !== undefined && message.envelope !== undefined && !rows.has(row.uid)) rows.set(row.uid, row);
  }
  return [...rows.values()].sort(newestFirst);
}

/** By arrival; of two in the same second the later UID. */
export function newestFirst(a: EnvelopeRow, b: EnvelopeRow): number {
  return b.internalDate - a.internalDate || b.uid - a.uid;
}

function addresses(list: readonly MessageAddressObject[] | undefined, max: number): Address[] {
  return (list ?? []).slice(0, max).map((entry) => ({
    name: listText(entry.name, MAX_NAME),
    address: listText(entry.address, MAX_ADDRESS),
  }));
}

export function milliseconds(date: Date | string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const time = (typeof date === 'string' ? new Date(date) : date).getTime();
  return Number.isFinite(time) ? time : undefined;
}

function countOf(value: number | undefined): number {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
