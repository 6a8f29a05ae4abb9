/** The people of a quoted letter, as its head names them. */
export interface QuotedThread {
  /** Registered or not: domains of the addresses in the heads, lower-case, each once. */
  readonly domains: readonly string[];
  readonly addresses: readonly string[];
  /** Heads of quoted letters that were found. */
  readonly heads: number;
}

/** Characters of the text in which heads are looked for, and of one head. */
const TEXT_CHARACTERS = 24_000;
const HEAD_CHARACTERS = 500;
const HEADS = 8;

/** "From: … Sent: …" in the languages of the common programs. */
const HEAD: RegExp =
  /(?:^|[\s>*|_-])(?:from|von|de|da|van|od|от|fra|från)\s?:\*?\s.{3,200}?\s\*?(?:sent|date|gesendet|datum|envoyé|enviado(?: el| em)?|data|inviato|verzonden|wysłano|отправлено|дата|fecha)\s?:/gu;

/** Reads who takes part in the quoted letters of a text in plain words (lower case, blanks collapsed). Linear. */
export function readQuotedThread(text: string): QuotedThread {
  const heads = [...text.slice(0, TEXT_CHARACTERS).matchAll(HEAD)].slice(0, HEADS);
  const addresses = heads.flatMap((head) => [
    ...text
      .slice(head.index, head.index + HEAD_CHARACTERS)
      .matchAll(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu),
  ]);
  const names = [...new Set(addresses.map(([address]) => address))];
  return {
    addresses: names,
    domains: [...new Set(names.map((address) => address.slice(address.indexOf('@') + 1)))],
    heads: heads.length,
  };
}
