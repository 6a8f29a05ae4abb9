import type { ParsedMessage } from '@postern/mime';
import { isRelated } from '../domains/is-related.ts';
import { readHost, type HostFacts } from '../domains/read-host.ts';
import type { AuthorFacts } from './author.ts';
import type { HtmlFacts } from './html-facts.ts';
import type { LinkSet } from './link-facts.ts';

/** Parts of a message that name an organisation, and by which it can be seen who stands behind it. */
export type Trace = 'links' | 'pictures' | 'reply' | 'bounces' | 'message-id' | 'signature' | 'unsubscribe';

/** Whose the parts of a message are. Every trace can be forged: together they show how much work somebody took. */
export interface RelationFacts {
  /** Traces that name the organisation of the author shown. */
  readonly own: readonly Trace[];
  /** Traces that are there and name only others. */
  readonly foreign: readonly Trace[];
  /** Host named in the Message-ID; undefined where there is none. */
  readonly messageIdHost: HostFacts | undefined;
  /** Registrable domain that gets the bounces; '' where none is written. */
  readonly bounceRoot: string;
  /** The Return-Path is written and empty, as in delivery reports (RFC 5321 section 6.1). */
  readonly hasEmptyBounce: boolean;
  /** Registrable domains of pictures fetched from the web. */
  readonly pictureRoots: readonly string[];
  /** Registrable domains that claim to have signed (DKIM-Signature, RFC 6376), unverified. */
  readonly signerRoots: readonly string[];
}

/** Signatures and unsubscribe addresses that are read. */
const FIELDS = 8;
/** Characters of a header field that are read. */
const FIELD_CHARACTERS = 2_000;

/** Reads whose the parts of a message are. */
export function readRelations(
  message: ParsedMessage,
  author: AuthorFacts,
  links: LinkSet,
  html: HtmlFacts | undefined,
): RelationFacts {
  const messageIdHost = hostOfMessageId(message.messageId);
  const bounce = message.returnPath?.trim();
  const bounceRoot = rootOfAddress(bounce ?? '');
  const pictureRoots = unique((html?.imageHosts ?? []).map((host) => readHost(host).root));
  const signerRoots = unique(signers(message));
  const traces: Readonly<Record<Trace, readonly string[]>> = {
    links: links.roots,
    pictures: pictureRoots,
    reply: author.replyRoots,
    bounces: bounceRoot === '' ? [] : [bounceRoot],
    'message-id': messageIdHost === undefined ? [] : [messageIdHost.root],
    signature: signerRoots,
    unsubscribe: unique(unsubscribeRoots(message)),
  };
  const belongs = (roots: readonly string[]): boolean =>
    roots.some((root) => isRelated(root, author.host.root));
  return {
    own: TRACES.filter((trace) => belongs(traces[trace])),
    foreign: TRACES.filter((trace) => traces[trace].length > 0 && !belongs(traces[trace])),
    messageIdHost,
    bounceRoot,
    hasEmptyBounce: bounce === '' || bounce === '<>',
    pictureRoots,
    signerRoots,
  };
}

const TRACES: readonly Trace[] = [
  'links',
  'pictures',
  'reply',
  'bounces',
  'message-id',
  'signature',
  'unsubscribe',
];

function hostOfMessageId(id: string | undefined): HostFacts | undefined {
  const host = id
    ?.slice(0, FIELD_CHARACTERS)
    .split('@')
    .at(-1)
    ?.replace(/[^\p{L}\p{N}.-].*$/u, '');
  return host === undefined || host === '' ? undefined : readHost(host);
}

function rootOfAddress(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1).replace(/[<>\s]/g, '');
  return address.includes('@') && domain !== '' ? readHost(domain).root : '';
}

function signers(message: ParsedMessage): readonly string[] {
  return fieldsOf(message, 'dkim-signature').flatMap((value) => {
    const domain = /(?:^|;)\s{0,8}d\s{0,8}=\s{0,8}([^;\s]{1,253})/.exec(value)?.[1];
    return domain === undefined ? [] : [readHost(domain).root];
  });
}

function unsubscribeRoots(message: ParsedMessage): readonly string[] {
  return fieldsOf(message, 'list-unsubscribe').flatMap((value) =>
    [
      ...value.matchAll(
        /(?:https?:\/\/(?:[^/@>\s]{0,200}@)?|mailto:[^@>\s]{1,300}@)([\p{L}\p{N}.-]{1,253})/giu,
      ),
    ]
      .slice(0, FIELDS)
      .map((match) => readHost(match[1] ?? '').root),
  );
}

function fieldsOf(message: ParsedMessage, name: string): readonly string[] {
  return message.headers
    .filter((field) => field.name === name)
    .slice(0, FIELDS)
    .map((field) => field.rawValue.slice(0, FIELD_CHARACTERS));
}

function unique(roots: readonly string[]): readonly string[] {
  return [...new Set(roots)].filter((root) => root !== '');
}
