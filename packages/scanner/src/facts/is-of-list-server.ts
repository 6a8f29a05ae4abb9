import type { ParsedMessage } from '@postern/mime';

/** Characters of the fields of a list that are read. */
const FIELD_CHARACTERS = 500;
const LIST_ADDRESS =
  /(?:-(?:bounces|owner)(?:[+-][^@\s]{0,200})?|owner-[^@\s]{1,100})@([\p{L}\p{N}.-]{1,253})/iu;

/**
 * Programs that run discussion lists send from an address of the list made for bounces ("dev-bounces@", "owner-dev@"),
 * at the host that the List-Id names (RFC 2919); newsletters send from coded addresses.
 */
export function isOfListServer(message: ParsedMessage): boolean {
  const listHost = /([\p{L}\p{N}.-]{1,253})>?$/u.exec(valueOf(message, 'list-id').trim())?.[1]?.toLowerCase();
  return [valueOf(message, 'sender'), message.returnPath?.slice(0, FIELD_CHARACTERS) ?? ''].some((value) => {
    const host = LIST_ADDRESS.exec(value)?.[1]?.toLowerCase();
    return host !== undefined && listHost?.endsWith(host) === true;
  });
}

function valueOf({ headers }: ParsedMessage, name: string): string {
  return headers.find((field) => field.name === name)?.rawValue.slice(0, FIELD_CHARACTERS) ?? '';
}
