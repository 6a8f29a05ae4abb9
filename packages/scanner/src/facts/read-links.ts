import type { ParsedMessage } from '@postern/mime';
import { ABUSED_ENDINGS, CLICK_TRACKERS, isFreeHosting, SHORTENERS } from '../data/link-hosts.ts';
import { brandOfHost } from '../domains/brands-of.ts';
import { findLookAlike, type LookAlike } from '../domains/find-look-alike.ts';
import { isRelated } from '../domains/is-related.ts';
import { readHost, type HostFacts } from '../domains/read-host.ts';
import { LINKS, LINK_HOSTS, LINK_TEXT_CHARACTERS } from '../limits.ts';
import { hasMixedScripts } from '../text/mixed-scripts.ts';
import type { AuthorFacts } from './author.ts';
import type { Link, LinkScheme, LinkSet } from './link-facts.ts';
import {
  brandInPath,
  endsInProgram,
  hasLoginWords,
  namesRecipient,
  spellAddress,
  type SpelledAddress,
} from './path-signs.ts';
import type { HtmlFacts } from './html-facts.ts';
import { hostInText, textLinks } from './text-links.ts';
import { unwrapTarget, type Unwrapped } from './unwrap-target.ts';

/** A link before it was judged. */
export interface WrittenLink {
  readonly target: string;
  readonly text: string;
  readonly element: Link['element'];
}

/** What judging a link needs to know of the message around it. */
export interface LinkSurroundings {
  readonly ownRoots: readonly string[];
  /** Registrable domain of the author shown. */
  readonly authorRoot: string;
  /** Addresses of the reader, as they may stand in a link. */
  readonly recipients: readonly string[];
}

/** Collects the links of the shown body (HTML, and plain text where there is no HTML) and judges each. */
export function readLinks(
  message: ParsedMessage,
  html: HtmlFacts | undefined,
  author: AuthorFacts,
  own: readonly string[],
): LinkSet {
  const written = [
    ...htmlLinks(html),
    ...plainLinks(html?.visibleText ?? message.text ?? '', html !== undefined),
  ];
  const recipients = [...new Set([...own, ...message.to.map((to) => to.address.toLowerCase())])].filter(
    (address) => address.length > 5,
  );
  return judgeLinks(written, {
    ownRoots: author.ownRoots,
    authorRoot: author.host.root,
    recipients: recipients.slice(0, 8),
  });
}

/** Judges links that were found anywhere: in the body, in a code, in an attachment. */
export function judgeLinks(written: readonly WrittenLink[], surroundings: LinkSurroundings): LinkSet {
  const hosts = new Map<string, HostJudgement>();
  const recipients = written.length === 0 ? [] : surroundings.recipients.map(spellAddress);
  const around: Surroundings = { ...surroundings, recipients, hosts };
  const seen = new Set<string>();
  const all: Link[] = [];
  for (const link of written.slice(0, LINKS)) {
    const key = `${link.element} ${link.target} ${link.text}`;
    if (!seen.has(key) && hosts.size < LINK_HOSTS) {
      seen.add(key);
      all.push(judge(link, around));
    }
  }
  const web = all.filter((link) => link.scheme === 'web' && link.host !== undefined);
  const roots = [...new Set(web.map((link) => link.host?.root ?? ''))];
  return { all, web, roots, wasCut: written.length > LINKS || hosts.size >= LINK_HOSTS };
}

function htmlLinks(html: HtmlFacts | undefined): readonly WrittenLink[] {
  return html?.links ?? [];
}

function plainLinks(text: string, isFromHtml: boolean): readonly WrittenLink[] {
  return textLinks(text).map((target) => ({
    target,
    text: isFromHtml ? '' : target.slice(0, LINK_TEXT_CHARACTERS),
    element: 'text',
  }));
}

/** What a host says, however many links lead to it. */
interface HostJudgement {
  readonly host: HostFacts;
  readonly isOfAuthor: boolean;
  readonly brand: Link['brand'];
  readonly lookAlike: LookAlike | undefined;
  readonly isShortener: boolean;
  readonly isFreeHosting: boolean;
  readonly isClickTracker: boolean;
  readonly hasAbusedEnding: boolean;
  readonly hasMixedScripts: boolean;
}

/** The surroundings as every link asks for them, and the hosts that were judged before. */
interface Surroundings extends Pick<LinkSurroundings, 'ownRoots' | 'authorRoot'> {
  readonly recipients: readonly SpelledAddress[];
  readonly hosts: Map<string, HostJudgement>;
}

function judge(written: WrittenLink, around: Surroundings): Link {
  const scheme = schemeOf(written.target);
  const unwrapped = scheme === 'web' ? unwrapTarget(written.target) : undefined;
  if (unwrapped === undefined) {
    return unhosted(written, scheme === 'web' ? 'other' : scheme);
  }
  const { url } = unwrapped;
  const judged = judgeHost(url.hostname, around);
  return {
    text: written.text,
    target: written.target.slice(0, SHOWN_CHARACTERS),
    element: written.element,
    scheme: 'web',
    host: judged.host,
    isOfAuthor: judged.isOfAuthor,
    isPlainHttp: url.protocol === 'http:',
    hasUserInfo: url.username !== '',
    port: url.port === '' ? 0 : Number(url.port),
    isIpAddress: judged.host.isIp,
    isShortener: judged.isShortener,
    isFreeHosting: judged.isFreeHosting,
    isClickTracker: judged.isClickTracker,
    hasAbusedEnding: judged.hasAbusedEnding,
    redirectsTo: redirectTarget(unwrapped, judged.host),
    textHost: hostInText(written.text),
    brand: judged.brand,
    lookAlike: judged.lookAlike,
    hasMixedScripts: judged.hasMixedScripts,
    hasLoginWords: hasLoginWords(url),
    brandInPath: judged.brand === undefined ? brandInPath(url) : undefined,
    hasRecipient: namesRecipient(url, around.recipients),
    endsInProgram: endsInProgram(url),
  };
}

/** Characters of a target that are kept. */
const SHOWN_CHARACTERS = 2_000;

function judgeHost(hostname: string, { ownRoots, authorRoot, hosts }: Surroundings): HostJudgement {
  const known = hosts.get(hostname);
  if (known !== undefined) {
    return known;
  }
  const host = readHost(hostname.replace(/^\[|\]$/g, ''));
  const judgement: HostJudgement = {
    host,
    isOfAuthor: isRelated(host.root, authorRoot),
    brand: brandOfHost(host.host),
    lookAlike: findLookAlike(host.host, ownRoots),
    isShortener: SHORTENERS.has(host.root),
    isFreeHosting: isFreeHosting(host.host),
    isClickTracker: CLICK_TRACKERS.has(host.root),
    hasAbusedEnding:
      ABUSED_ENDINGS.has(host.host.slice(host.host.lastIndexOf('.') + 1)) || ABUSED_ENDINGS.has(host.suffix),
    hasMixedScripts: hasMixedScripts([...host.subdomains, host.label].join('.')),
  };
  hosts.set(hostname, judgement);
  return judgement;
}

function redirectTarget(unwrapped: Unwrapped, host: HostFacts): string | undefined {
  if (unwrapped.redirect === undefined) {
    return undefined;
  }
  const { root } = readHost(unwrapped.redirect.hostname);
  return root === host.root ? undefined : root;
}

function unhosted(written: WrittenLink, scheme: LinkScheme): Link {
  return {
    text: written.text,
    target: written.target.slice(0, SHOWN_CHARACTERS),
    element: written.element,
    scheme,
    host: undefined,
    isOfAuthor: false,
    isPlainHttp: false,
    hasUserInfo: false,
    port: 0,
    isIpAddress: false,
    isShortener: false,
    isFreeHosting: false,
    isClickTracker: false,
    hasAbusedEnding: false,
    redirectsTo: undefined,
    textHost: '',
    brand: undefined,
    lookAlike: undefined,
    hasMixedScripts: false,
    hasLoginWords: false,
    brandInPath: undefined,
    hasRecipient: false,
    endsInProgram: false,
  };
}

/** Browsers ignore blanks and control characters inside a scheme. */
function schemeOf(target: string): LinkScheme {
  const head = target
    .slice(0, SCHEME_CHARACTERS)
    .replace(/[\0-\x20]+/g, '')
    .toLowerCase();
  if (/^(?:https?:|[/\\]{2})/.test(head)) {
    return 'web';
  }
  const scheme = /^([a-z][a-z0-9+.-]{0,30}):/.exec(head)?.[1];
  return scheme === undefined ? 'inside' : (SCHEMES.get(scheme) ?? 'other');
}

/** Characters at the start of a target among which its scheme is looked for. */
const SCHEME_CHARACTERS = 64;

const SCHEMES: ReadonlyMap<string, LinkScheme> = new Map([
  ['mailto', 'mail'],
  ['tel', 'telephone'],
  ['sms', 'telephone'],
  ['callto', 'telephone'],
  ['data', 'data'],
  ['blob', 'data'],
  ['javascript', 'script'],
  ['vbscript', 'script'],
  ['file', 'file'],
  ['smb', 'file'],
  ['search-ms', 'file'],
  ['ms-settings', 'file'],
  ['cid', 'inside'],
]);
