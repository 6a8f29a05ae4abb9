import { readHost, type HostFacts } from '../domains/read-host.ts';
import { FREE_MAIL } from '../data/free-mail.ts';

/** The letter that somebody hands on without a word of his own. */
export interface ForwardedLetter {
  /** Name and host of its author, as the quoted head says. */
  readonly name: string;
  readonly local: string;
  readonly host: HostFacts | undefined;
  readonly isFreeMail: boolean;
}

/** Characters within which the quoted head begins: a signature or a line may stand before it. */
const BEFORE = 60;
const HEAD_CHARACTERS = 400;

/** First line of a quoted head in the languages of the common programs. */
const FIRST = /(?:^|\n|\s)(?:from|von|de|da|van|od|от|fra|från)\s?:\s{0,4}([^\n]{1,160})/iu;
const SECOND =
  /(?:sent|date|gesendet|datum|envoyé|enviado|data|inviato|verzonden|wysłano|отправлено|дата|fecha|para|to|an|à|subject|assunto|betreff|objet|asunto)\s?:/iu;

/** Reads the head of a letter that is handed on at the very beginning of a text; undefined where there is none. */
export function readForwardedLetter(visibleText: string): ForwardedLetter | undefined {
  const text = visibleText.slice(0, HEAD_CHARACTERS * 2);
  const match = FIRST.exec(text);
  if (match === null || text.slice(0, match.index).replace(/[\s_>*-]/g, '').length > BEFORE) {
    return undefined;
  }
  const line = match[1] ?? '';
  if (!SECOND.test(text.slice(match.index + 4, match.index + HEAD_CHARACTERS))) {
    return undefined;
  }
  const address = /([\p{L}\p{N}._%+-]{1,64})@([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})/u.exec(line);
  const host = address?.[2]?.toLowerCase();
  return {
    name: line.replace(/[<[(].*$/u, '').trim(),
    local: address?.[1]?.toLowerCase() ?? '',
    host: host === undefined ? undefined : readHost(host),
    isFreeMail: host !== undefined && FREE_MAIL.has(host),
  };
}
