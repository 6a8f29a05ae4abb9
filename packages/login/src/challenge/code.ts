import { randomInt } from 'node:crypto';
import type { Keyring } from '@postern/keyring';
import type { ChallengePurpose } from '../purposes.ts';

/** Digits and consonants without look-alikes: no words, no 0 O 1 I L S U Z. */
export const CODE_ALPHABET = '23456789BCDFGHJKMNPQRTVWXY';
/** 26^8 is 37.6 bits: with 5 tries a mail and 30 an address, about one in seven thousand million. */
export const CODE_CHARS = 8;
/** Nobody types more around eight characters. */
const CODE_INPUT_MAX_CHARS = 64;

/** `chars8`: 37.6 bits. `digits8`: 26.6 bits. `digits6`: 19.9 bits, only for those who accept it in words. */
export type CodeFormat = 'chars8' | 'digits8' | 'digits6';

export interface CodeSubject {
  readonly cid: string;
  readonly purpose: ChallengePurpose;
}

interface CodeShape {
  readonly alphabet: string;
  readonly chars: number;
}

const DIGITS = '0123456789';
const SHAPES: Readonly<Record<CodeFormat, CodeShape>> = {
  chars8: { alphabet: CODE_ALPHABET, chars: CODE_CHARS },
  digits8: { alphabet: DIGITS, chars: 8 },
  digits6: { alphabet: DIGITS, chars: 6 },
};

/** A fresh code, each character drawn without bias. */
export function generateCode(format: CodeFormat = 'chars8'): string {
  const { alphabet, chars } = SHAPES[format];
  return Array.from({ length: chars }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** `K7QF-2M9T`, `1234-5678`; six digits in one group, as every phone offers to fill them in. */
export function formatCode(code: string): string {
  if (code.length < CODE_CHARS) return code;
  return `${code.slice(0, CODE_CHARS / 2)}-${code.slice(CODE_CHARS / 2)}`;
}

/** What a person typed, as a code; undefined when it cannot be one. Case, spaces and hyphens do not matter. */
export function normaliseCode(typed: string, format: CodeFormat = 'chars8'): string | undefined {
  if (typed.length > CODE_INPUT_MAX_CHARS) return undefined;
  const { alphabet, chars } = SHAPES[format];
  const characters = Array.from(typed.normalize('NFKC').toUpperCase());
  const code = characters.filter((character) => alphabet.includes(character)).join('');
  return code.length === chars ? code : undefined;
}

/** What is stored instead of the code: without the keyring it cannot be searched for, offline or otherwise. */
export function codeMac(keyring: Keyring, subject: CodeSubject, code: string): Buffer {
  return keyring.mac('mac.code', subject.cid, subject.purpose, code);
}

/** The MACs this code may have been stored under: one per key, so that a rotation loses no live code. */
export function codeMacs(keyring: Keyring, subject: CodeSubject, code: string): readonly Buffer[] {
  return keyring.macs('mac.code', subject.cid, subject.purpose, code);
}
