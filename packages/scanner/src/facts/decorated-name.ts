/** Ways in which a sender name is dressed up to catch the eye or to slip past filters. */
export interface NameDress {
  readonly pictures: boolean;
  /** Brackets, bars, lines and stars that no name has. */
  readonly signs: boolean;
  /** Exclamation and question marks, or a full stop behind words. */
  readonly ends: boolean;
  /** Four and more digits in a row: case numbers. */
  readonly digits: boolean;
  /** Marks that are put over or under Latin letters one by one. */
  readonly marks: boolean;
  /** Words cut by dots, stars or lines ("D.H.L", "c-adeau"). */
  readonly cuts: boolean;
  /** It speaks to the reader: "your order". */
  readonly addresses: boolean;
}

const NAME_CHARACTERS = 200;
/** Ends of names that have a full stop of their own. */
const SHORTENED =
  /(?:^|[\s,.])(?:inc|ltd|co|jr|sr|llc|corp|st|al|gmbh|bv|nv|sa|spa|srl|dr|mr|mrs|ms|ph\.d|e\.v|s\.a|u\.s|\p{L})\.$/iu;
const READER =
  /(?<!\p{L})(?:your|you|ihre?|dein|deine|votre|vos|sua|seu|seus|suas|uw|jouw|ваш[аеиу]?|ваши)(?!\p{L})/iu;

/** Reads the display name as it was written. Linear. */
export function readNameDress(written: string): NameDress {
  const name = written.slice(0, NAME_CHARACTERS).trim();
  return {
    pictures: /\p{Extended_Pictographic}/u.test(name.replace(/[©®™]/gu, '')),
    signs: /[[\]{}|~*^<>=#_]/.test(name.replace(/^\[[\p{L}\p{N} .-]{2,24}\]/u, '')),
    ends: /[!?]$/.test(name) || (/\p{L}{2,}\s?\.$/u.test(name) && !SHORTENED.test(name)),
    digits: /\d{5,}/.test(name),
    marks: /[A-Za-z]\p{M}/u.test(name.normalize('NFC')),
    cuts: /\p{L}\.{2,}\p{L}|\p{L}[*_/|]\p{L}|(?<!\p{L})\p{L}[-.]\p{L}[-.]\p{L}(?!\p{L}|\.)/u.test(name),
    addresses: READER.test(name),
  };
}
