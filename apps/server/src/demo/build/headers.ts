import type { Charset } from './charsets.ts';
import { encodeText } from './charsets.ts';

/** A name and an address, as they stand in From and To. */
export interface Person {
  readonly name: string;
  readonly address: string;
}

/** Octets of one encoded word before it is split: 45 become 60 in base64, which keeps lines under 76 (RFC 2047, 2). */
const WORD_BYTES = 42;

/** Header text: as it is where it is ASCII, else as encoded words of RFC 2047. */
export function headerText(text: string, charset: Charset = 'utf-8'): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return splitText(text, charset)
    .map((bytes) => `=?${charset}?B?${bytes.toString('base64')}?=`)
    .join('\r\n ');
}

/** An address with its display name, quoted where RFC 5322 asks for it. */
export function mailboxText(person: Person, charset: Charset = 'utf-8'): string {
  if (person.name === '') return person.address;
  if (!/^[\x20-\x7e]*$/.test(person.name)) return `${headerText(person.name, charset)} <${person.address}>`;
  const isAtoms = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~ ]+$/.test(person.name);
  const name = isAtoms ? person.name : `"${person.name.replaceAll(/(["\\])/g, '\\$1')}"`;
  return `${name} <${person.address}>`;
}

/** A parameter of Content-Type or Content-Disposition; RFC 2231 where the value is not ASCII. */
export function parameter(name: string, value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return `${name}="${value.replaceAll(/(["\\])/g, '\\$1')}"`;
  const escaped = encodeURIComponent(value).replaceAll(/['()*!]/g, percent);
  return `${name}*=utf-8''${escaped}`;
}

/** RFC 5322 date and time, in the offset (minutes east of UTC) of whoever wrote the message. */
export function dateText(time: number, offset = 0): string {
  const local = new Date(time + offset * 60_000).toUTCString();
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const zone = `${sign}${twoDigits(Math.floor(size / 60))}${twoDigits(size % 60)}`;
  return local.replace('GMT', zone);
}

/** The domain of an address; '' where there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Splits between characters, never inside one (RFC 2047, section 5 (3)). */
function splitText(text: string, charset: Charset): readonly Buffer[] {
  const words: Buffer[] = [];
  let piece = '';
  for (const character of text) {
    if (encodeText(piece + character, charset).length > WORD_BYTES) {
      words.push(encodeText(piece, charset));
      piece = '';
    }
    piece += character;
  }
  words.push(encodeText(piece, charset));
  return words;
}
