import type { ImapServer, StoredMessage } from 'hoodiecrow-imap';

import { decodeHeader } from './decode-header.ts';

/** Fields that SEARCH has a key of its own for (RFC 3501, section 6.4.4). */
const FIELDS = ['SUBJECT', 'FROM', 'TO', 'CC'] as const;

/** SEARCH over headers as a person reads them: the package compares the encoded text, which finds no umlaut. */
export function searchPlugin(server: ImapServer): void {
  for (const field of FIELDS) {
    // Four named parameters: the package reads the number of search values off the handler.
    server.searchHandlers[field] = (_connection, message, _index, value): boolean =>
      hasWords(message, field, value);
  }
  server.searchHandlers['HEADER'] = (_connection, message, _index, field, value): boolean =>
    hasWords(message, field, value);
}

function hasWords(message: StoredMessage, field: string, value: string): boolean {
  const wanted = Buffer.from(value, 'latin1').toString('utf8').toLowerCase();
  const head = message.raw.slice(0, message.raw.indexOf('\r\n\r\n')).replaceAll(/\r\n(?=[ \t])/g, '');
  return head.split('\r\n').some((line) => {
    const colon = line.indexOf(':');
    const isField = line.slice(0, colon).toUpperCase() === field.toUpperCase();
    return (
      isField &&
      decodeHeader(line.slice(colon + 1))
        .toLowerCase()
        .includes(wanted)
    );
  });
}
