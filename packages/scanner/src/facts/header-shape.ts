import { parseDate, type HeaderField, type ParsedMessage } from '@postern/mime';
import { readHost } from '../domains/read-host.ts';

export type MessageIdKind = 'missing' | 'malformed' | 'no-domain' | 'local' | 'address' | 'sender' | 'other';
export type DateKind = 'missing' | 'unreadable' | 'impossible' | 'ahead' | 'fine';

/** How the top header block is written. */
export interface HeaderShape {
  /** Lower-case names of fields that are missing though every mail program writes them. */
  readonly missing: readonly string[];
  /** Lower-case names of fields that stand there twice though they must not (RFC 5322 section 3.6). */
  readonly repeated: readonly string[];
  /** Well-known fields whose name is spelled as no mail program spells it. */
  readonly oddNames: readonly string[];
  readonly messageId: MessageIdKind;
  /** Registrable domain of the Message-ID; '' where it has none. */
  readonly messageIdRoot: string;
  readonly date: DateKind;
  /** The subject or name is encoded (RFC 2047) though it is plain ASCII. */
  readonly encodesPlainSubject: boolean;
  readonly encodesPlainName: boolean;
  /** Program that says it wrote the message, lower-case; '' where none does. */
  readonly mailer: string;
  /** Script on a web server that says it sent the message; '' where none does. */
  readonly webScript: string;
  readonly hasThreadFields: boolean;
  readonly isReplyShaped: boolean;
  readonly priority: boolean;
}

const SINGLE: readonly string[] = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'message-id',
  'in-reply-to',
  'references',
  'subject',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
];
/** Spellings that real programs use, by lower-case name. */
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    from: ['From'],
    to: ['To'],
    cc: ['Cc', 'CC'],
    subject: ['Subject'],
    date: ['Date'],
    'reply-to': ['Reply-To', 'Reply-to'],
    'message-id': ['Message-ID', 'Message-Id', 'Message-id'],
    'mime-version': ['MIME-Version', 'Mime-Version', 'MIME-version'],
    'content-type': ['Content-Type', 'Content-type'],
    'content-transfer-encoding': ['Content-Transfer-Encoding', 'Content-transfer-encoding'],
    'return-path': ['Return-Path', 'Return-path'],
    // Adobe Campaign writes it with a small m.
    'x-mailer': ['X-Mailer', 'X-mailer'],
    'x-priority': ['X-Priority'],
  }),
);
/** Time by which clocks of honest machines and zones differ, in milliseconds. */
const CLOCK_ERROR: number = 26 * 60 * 60 * 1000;

/** Looks at the top header block. Linear. */
export function readHeaderShape(message: ParsedMessage): HeaderShape {
  const { headers } = message;
  const firsts = new Map<string, HeaderField>();
  const repeated = new Set<string>();
  for (const field of headers) {
    if (firsts.has(field.name)) {
      repeated.add(field.name);
    } else {
      firsts.set(field.name, field);
    }
  }
  const senderRoot = readHost(message.from.find((author) => author.domain !== '')?.domain ?? '').root;
  const id = readMessageId(firsts, senderRoot);
  return {
    missing: ['date', 'message-id', 'to', 'subject'].filter((name) => !firsts.has(name)),
    repeated: repeated.size === 0 ? [] : SINGLE.filter((name) => repeated.has(name)),
    oddNames: headers.filter(isOdd).map(({ name }) => name),
    messageId: id.kind,
    messageIdRoot: id.root,
    date: readDateKind(message, firsts),
    encodesPlainSubject: encodesPlain(firsts, 'subject'),
    encodesPlainName: encodesPlain(firsts, 'from'),
    mailer: valueOf(firsts, 'x-mailer') || valueOf(firsts, 'user-agent'),
    webScript: valueOf(firsts, 'x-php-originating-script') || valueOf(firsts, 'x-php-script'),
    hasThreadFields: firsts.has('in-reply-to') || firsts.has('references'),
    isReplyShaped: /^(?:re|aw|sv|antw|fwd?|wg|tr|rv|res|ответ)\s?:/i.test(message.subject),
    priority: /^\s*[12]|high|urgent/i.test(
      valueOf(firsts, 'x-priority') || valueOf(firsts, 'importance') || valueOf(firsts, 'x-msmail-priority'),
    ),
  };
}

/** Lower-case value of the first field of a name, cut. */
function valueOf(firsts: Firsts, name: string): string {
  return firsts.get(name)?.value.slice(0, 200).trim().toLowerCase() ?? '';
}

/** The first field of each lower-case name. */
type Firsts = ReadonlyMap<string, HeaderField>;

function isOdd({ name, writtenName }: HeaderField): boolean {
  return SPELLINGS.get(name)?.includes(writtenName) === false;
}

function encodesPlain(firsts: Firsts, name: string): boolean {
  const field = firsts.get(name);
  return (
    field !== undefined &&
    /=\?[\w-]{2,30}\?[bq]\?/i.test(field.rawValue.slice(0, 2_000)) &&
    !/[^\x20-\x7e\s]/.test(field.value.slice(0, 2_000))
  );
}

function readMessageId(
  firsts: Firsts,
  senderRoot: string,
): { readonly kind: MessageIdKind; readonly root: string } {
  const value = firsts.get('message-id')?.rawValue.slice(0, 1_000).trim();
  if (value === undefined || value === '') {
    return { kind: 'missing', root: '' };
  }
  const inner = /^<([^<>\s]{1,900})>/.exec(value)?.[1];
  const at = inner?.lastIndexOf('@') ?? -1;
  if (inner === undefined || at <= 0) {
    return { kind: 'malformed', root: '' };
  }
  const domain = inner.slice(at + 1).toLowerCase();
  if (/^\[?\d{1,3}(?:\.\d{1,3}){3}\]?$/.test(domain)) {
    return { kind: 'address', root: '' };
  }
  if (/^(?:localhost|local)(?:\.|$)|\.local(?:domain|host)?$/.test(domain)) {
    return { kind: 'local', root: '' };
  }
  if (!/^[^.]+(?:\.[^.]+)+$/.test(domain)) {
    return { kind: 'no-domain', root: '' };
  }
  const { root } = readHost(domain);
  return { kind: root === senderRoot ? 'sender' : 'other', root };
}

/** Whether the Date field can be true: readable, with a zone that exists, not after the receipt. */
function readDateKind(message: ParsedMessage, firsts: Firsts): DateKind {
  const raw = firsts.get('date')?.value.slice(0, 100).trim();
  if (raw === undefined || raw === '') {
    return 'missing';
  }
  if (message.date === undefined) {
    return 'unreadable';
  }
  const zone = /([+-])(\d{2})(\d{2})\b/.exec(raw.slice(16));
  const minutes = zone === null ? 0 : (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3]));
  if (zone !== null && (minutes > 14 * 60 || minutes < -12 * 60 || Number(zone[3]) % 15 !== 0)) {
    return 'impossible';
  }
  const received = receivedAt(firsts);
  return received !== undefined && message.date - received > CLOCK_ERROR ? 'ahead' : 'fine';
}

/** When the last host took the message, by its own clock. */
function receivedAt(firsts: Firsts): number | undefined {
  const value = firsts.get('received')?.value;
  const stamp = value === undefined ? -1 : value.lastIndexOf(';');
  return value === undefined || stamp === -1
    ? undefined
    : parseDate(value.slice(stamp + 1, stamp + 100).trim());
}
