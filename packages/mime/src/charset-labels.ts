import { TextDecoder } from 'node:util';

/** Labels seen in mail that the WHATWG list does not know, with the charset that is meant. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['unknown-8bit', 'windows-1252'],
  ['x-unknown', 'windows-1252'],
  ['unknown', 'windows-1252'],
  ['default', 'windows-1252'],
  ['default_charset', 'windows-1252'],
  ['user-defined', 'windows-1252'],
  ['x-user-defined', 'windows-1252'],
  ['iso', 'windows-1252'],
  ['8bit', 'windows-1252'],
  ['binary', 'windows-1252'],
  ['ansi', 'windows-1252'],
  ['ansi_x3.4-1968', 'windows-1252'],
  ['cp819', 'windows-1252'],
  ['ks_c_5601-1987', 'euc-kr'],
  ['ks_c_5601', 'euc-kr'],
  ['ks_x_1001', 'euc-kr'],
  ['euckr', 'euc-kr'],
  ['cp949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['johab', 'euc-kr'],
  ['iso-2022-kr', 'euc-kr'],
  ['gb2312', 'gbk'],
  ['gb_2312-80', 'gbk'],
  ['gb2312-80', 'gbk'],
  ['cp936', 'gbk'],
  ['ms936', 'gbk'],
  ['euc-cn', 'gbk'],
  ['euccn', 'gbk'],
  ['hz-gb-2312', 'gbk'],
  ['windows-31j', 'shift_jis'],
  ['cp932', 'shift_jis'],
  ['ms932', 'shift_jis'],
  ['ms_kanji', 'shift_jis'],
  ['shift-jis', 'shift_jis'],
  ['eucjp', 'euc-jp'],
  ['cp51932', 'euc-jp'],
  ['iso-2022-jp-ms', 'iso-2022-jp'],
  ['iso-2022-jp-1', 'iso-2022-jp'],
  ['iso-2022-jp-2', 'iso-2022-jp'],
  ['iso-2022-jp-3', 'iso-2022-jp'],
  ['cp50220', 'iso-2022-jp'],
  ['cp50221', 'iso-2022-jp'],
  ['cp50222', 'iso-2022-jp'],
  ['_iso-2022-jp$sio', 'iso-2022-jp'],
  ['_iso-2022-jp$esc', 'iso-2022-jp'],
  ['_iso-8859-jp$sio', 'iso-2022-jp'],
  ['ms950', 'big5'],
  ['cp950', 'big5'],
  ['big-5', 'big5'],
  ['iso-8859-9', 'windows-1254'],
  ['koi8r', 'koi8-r'],
  ['koi8u', 'koi8-u'],
  ['cp-1251', 'windows-1251'],
  ['utf8mb4', 'utf-8'],
  ['utf_8', 'utf-8'],
  ['utf', 'utf-8'],
  ['unicode', 'utf-8'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['utf-7', 'utf-7'],
  ['utf7', 'utf-7'],
  ['unicode-1-1-utf-7', 'utf-7'],
  ['csunicode11utf7', 'utf-7'],
  ['utf-7-imap', 'utf-7'],
  ['utf-16', 'utf-16le'],
  ['iso-10646-ucs-2', 'utf-16be'],
  ['ucs-2', 'utf-16be'],
]);

/** Windows code page numbers that name a charset by themselves. */
const CODE_PAGES: ReadonlyMap<string, string> = new Map([
  ['866', 'ibm866'],
  ['874', 'windows-874'],
  ['932', 'shift_jis'],
  ['936', 'gbk'],
  ['949', 'euc-kr'],
  ['950', 'big5'],
  ['20127', 'windows-1252'],
  ['20866', 'koi8-r'],
  ['21866', 'koi8-u'],
  ['20932', 'euc-jp'],
  ['51932', 'euc-jp'],
  ['51949', 'euc-kr'],
  ['50220', 'iso-2022-jp'],
  ['50221', 'iso-2022-jp'],
  ['50222', 'iso-2022-jp'],
  ['51936', 'gbk'],
  ['54936', 'gb18030'],
  ['65000', 'utf-7'],
  ['65001', 'utf-8'],
]);

/** Characters of a label that are looked at; registered names have at most 45. */
const MAX_LABEL = 64;

/** Labels remembered: an attacker must not be able to grow this. */
const MAX_REMEMBERED = 256;
const remembered = new Map<string, string | undefined>();

/** Name of the charset that a declared label means, as TextDecoder knows it (or 'utf-7'); undefined where unknown. */
export function canonicalCharset(label: string): string | undefined {
  const short = label.slice(0, MAX_LABEL);
  if (remembered.has(short)) return remembered.get(short);
  const found = findCharset(short.toLowerCase().replace(/[\s"'\0]/g, ''));
  if (remembered.size < MAX_REMEMBERED) remembered.set(short, found);
  return found;
}

function findCharset(label: string): string | undefined {
  const found = ALIASES.get(label) ?? CODE_PAGES.get(label) ?? standardName(label) ?? codePage(label);
  if (found !== undefined || !label.startsWith('x-')) return found;
  return findCharset(label.slice('x-'.length));
}

function standardName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const NUMBERED = /^(?:cp|windows|win|ms|ibm|mac)[-_]?(\d{3,5})$/;
const ISO_NUMBERED = /^iso[-_]?8859[-_]?(\d{1,2})(?:[-_][ie])?$/;

function codePage(label: string): string | undefined {
  const iso = ISO_NUMBERED.exec(label)?.[1];
  if (iso !== undefined) return standardName(`iso-8859-${iso}`);
  const number = NUMBERED.exec(label)?.[1] ?? label;
  return CODE_PAGES.get(number) ?? (/^\d{4}$/.test(number) ? standardName(`windows-${number}`) : undefined);
}
