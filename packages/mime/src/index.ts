export { parseAddressList } from './address-list.ts';
export { decodeCharset } from './charset.ts';
export { parseDate } from './date.ts';
export { decodeEncodedWords } from './encoded-words.ts';
export { displayFileName } from './file-name.ts';
export { splitHeaders, type HeaderBlock, type HeaderOddity } from './header-block.ts';
export { DEFAULT_READ_LIMITS } from './limits.ts';
export type {
  Address,
  Ambiguity,
  HeaderField,
  LimitHit,
  ParsedMessage,
  Part,
  ReadLimits,
} from './message.ts';
export { readMessage } from './read-message.ts';
