/** The labels of the WHATWG Encoding standard by the charset they name. A table, because asking TextDecoder costs an error each. */
const STANDARD: readonly (readonly [charset: string, labels: string])[] = [
  ['utf-8', 'unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8'],
  ['ibm866', '866 cp866 csibm866 ibm866'],
  ['iso-8859-2', 'csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2'],
  ['iso-8859-3', 'csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3'],
  ['iso-8859-4', 'csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4'],
  [
    'iso-8859-5',
    'csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988',
  ],
  [
    'iso-8859-6',
    'arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987',
  ],
  [
    'iso-8859-7',
    'csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek',
  ],
  [
    'iso-8859-8',
    'csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual',
  ],
  ['iso-8859-8-i', 'csiso88598i iso-8859-8-i logical'],
  ['iso-8859-10', 'csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6'],
  ['iso-8859-13', 'iso-8859-13 iso8859-13 iso885913'],
  ['iso-8859-14', 'iso-8859-14 iso8859-14 iso885914'],
  ['iso-8859-15', 'csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9'],
  ['iso-8859-16', 'iso-8859-16'],
  ['koi8-r', 'cskoi8r koi koi8 koi8-r koi8_r'],
  ['koi8-u', 'koi8-ru koi8-u'],
  ['macintosh', 'csmacintosh mac macintosh x-mac-roman'],
  ['windows-874', 'dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874'],
  ['windows-1250', 'cp1250 windows-1250 x-cp1250'],
  ['windows-1251', 'cp1251 windows-1251 x-cp1251'],
  [
    'windows-1252',
    'ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252',
  ],
  ['windows-1253', 'cp1253 windows-1253 x-cp1253'],
  [
    'windows-1254',
    'cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254',
  ],
  ['windows-1255', 'cp1255 windows-1255 x-cp1255'],
  ['windows-1256', 'cp1256 windows-1256 x-cp1256'],
  ['windows-1257', 'cp1257 windows-1257 x-cp1257'],
  ['windows-1258', 'cp1258 windows-1258 x-cp1258'],
  ['x-mac-cyrillic', 'x-mac-cyrillic x-mac-ukrainian'],
  ['gbk', 'chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5 big5-hkscs cn-big5 csbig5 x-x-big5'],
  ['euc-jp', 'cseucpkdfmtjapanese euc-jp x-euc-jp'],
  ['iso-2022-jp', 'csiso2022jp iso-2022-jp'],
  ['shift_jis', 'csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis'],
  [
    'euc-kr',
    'cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949',
  ],
  ['utf-16be', 'unicodefffe utf-16be'],
  ['utf-16le', 'csunicode unicodefeff utf-16 utf-16le'],
];

/** Labels seen in mail that the standard does not know, or means otherwise. */
const SEEN_IN_MAIL: readonly (readonly [charset: string, labels: string])[] = [
  [
    'windows-1252',
    'unknown-8bit x-unknown unknown default default_charset user-defined x-user-defined iso 8bit binary ansi',
  ],
  ['euc-kr', 'ks_c_5601 ks_x_1001 euckr cp949 uhc johab iso-2022-kr'],
  ['gbk', 'gb2312-80 cp936 ms936 euc-cn euccn hz-gb-2312'],
  ['shift_jis', 'cp932'],
  ['euc-jp', 'eucjp cp51932'],
  [
    'iso-2022-jp',
    'iso-2022-jp-ms iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 cp50220 cp50221 cp50222 _iso-2022-jp$sio _iso-2022-jp$esc _iso-8859-jp$sio',
  ],
  ['big5', 'ms950 cp950 big-5'],
  ['koi8-r', 'koi8r'],
  ['koi8-u', 'koi8u'],
  ['windows-1251', 'cp-1251'],
  ['utf-8', 'utf8mb4 utf_8 utf unicode'],
  ['utf-7', 'utf-7 utf7 unicode-1-1-utf-7 csunicode11utf7 utf-7-imap'],
  ['utf-16be', 'iso-10646-ucs-2 ucs-2'],
];

const CHARSETS: ReadonlyMap<string, string> = new Map(
  [...STANDARD, ...SEEN_IN_MAIL].flatMap(([charset, labels]) =>
    labels.split(' ').map((label) => [label, charset]),
  ),
);

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

/** Name of the charset that a declared label means, as TextDecoder knows it (or 'utf-7'); undefined where unknown. */
export function canonicalCharset(label: string): string | undefined {
  const known = CHARSETS.get(label);
  if (known !== undefined) return known;
  return findCharset(
    label
      .slice(0, MAX_LABEL)
      .toLowerCase()
      .replace(/[\s"'\0]/g, ''),
  );
}

function findCharset(label: string): string | undefined {
  const found = CHARSETS.get(label) ?? CODE_PAGES.get(label) ?? codePage(label);
  if (found !== undefined || !label.startsWith('x-')) return found;
  return findCharset(label.slice('x-'.length));
}

const NUMBERED = /^(?:cp|windows|win|ms|ibm|mac)[-_]?(\d{3,5})$/;
const ISO_NUMBERED = /^iso[-_]?8859[-_]?(\d{1,2})(?:[-_][ie])?$/;

function codePage(label: string): string | undefined {
  const iso = ISO_NUMBERED.exec(label)?.[1];
  if (iso !== undefined) return CHARSETS.get(`iso-8859-${iso}`);
  const number = NUMBERED.exec(label)?.[1] ?? label;
  return CODE_PAGES.get(number) ?? (/^\d{4}$/.test(number) ? CHARSETS.get(`windows-${number}`) : undefined);
}
