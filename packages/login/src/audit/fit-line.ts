import type { LoginEvent } from '../events.ts';
import { canonicalJson } from './canonical-json.ts';

/** Bytes of a line. Events are short; this keeps one that is not from filling the log. */
export const AUDIT_LINE_MAX_BYTES: number = 2 * 1024;
/** Bytes the sequence number may take: `"seq":` with 16 digits, and a comma. */
const SEQ_RESERVE_BYTES = 24;
/** Characters a text keeps in an event that is too long: ids, masked addresses and reasons are all shorter. */
const CUT_TEXT_CHARS = 64;

/** The event, or the same with its texts cut and, where that is not enough, its data left out. */
export function fitLine(event: LoginEvent): LoginEvent {
  if (fits(event)) return event;
  const cut: LoginEvent = { ...event, ...cutTexts(event), data: cutData(event.data) };
  if (fits(cut)) return cut;
  const { data: _left, ...rest } = cut;
  return { ...rest, data: { cut: true } };
}

function fits(event: LoginEvent): boolean {
  return Buffer.byteLength(canonicalJson(event)) <= AUDIT_LINE_MAX_BYTES - SEQ_RESERVE_BYTES;
}

function cutTexts(event: LoginEvent): Partial<LoginEvent> {
  const texts = Object.entries(event).filter(([name, value]) => name !== 'type' && typeof value === 'string');
  return Object.fromEntries(texts.map(([name, value]) => [name, cutText(String(value))]));
}

function cutData(data: LoginEvent['data']): NonNullable<LoginEvent['data']> {
  const entries = Object.entries(data ?? {}).map(
    ([name, value]) => [cutText(name), typeof value === 'string' ? cutText(value) : value] as const,
  );
  return Object.fromEntries<string | number | boolean>([...entries, ['cut', true]]);
}

/** Cut between characters, never inside a surrogate pair: half of one has no UTF-8. */
function cutText(text: string): string {
  return text.length <= CUT_TEXT_CHARS ? text : `${text.slice(0, CUT_TEXT_CHARS).toWellFormed()}…`;
}
