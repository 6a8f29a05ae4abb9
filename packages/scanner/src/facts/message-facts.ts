import type { ParsedMessage } from '@postern/mime';
import { ArchiveBudget } from '../archives/archive.ts';
import type { CodeReader } from '../codes/code-reader.ts';
import { findCodes, type FoundCode } from '../codes/find-codes.ts';
import type { AttachmentFacts } from '../files/file-facts.ts';
import type { Authentication, NotChecked, ScanContext } from '../report.ts';
import { readAuthor, type AuthorFacts } from './author.ts';
import type { Link, LinkSet } from './link-facts.ts';
import { readAttachments } from './read-attachments.ts';
import { readVerification } from './read-authentication.ts';
import { readBulk, type BulkFacts } from './read-bulk.ts';
import { isAnswer } from './is-answer.ts';
import { isPlainLure } from './is-plain-lure.ts';
import { compareBodies, type BodyComparison } from './compare-bodies.ts';
import { readHeaderShape, type HeaderShape } from './header-shape.ts';
import type { HtmlFacts } from './html-facts.ts';
import { readHtml } from './read-html.ts';
import { readSalesTalk, type SalesTalk } from './read-sales-talk.ts';
import { readTextShape, type TextShape } from './text-shape.ts';
import type { IntentFacts } from './read-intents.ts';
import { judgeLinks, readLinks } from './read-links.ts';
import { readHandingOver, type HandingOver } from './handing-over.ts';
import { readRelations, type RelationFacts } from './relations.ts';
import { excerpt, plainExcerpt } from '../text/excerpt.ts';
import { readWords, type WordFacts } from './read-words.ts';
import { isBounce } from './is-bounce.ts';
import { notChecked } from './not-checked.ts';
import { scriptMarks } from '../files/page-marks.ts';
import type { FileMark } from '../files/file-facts.ts';

/** Everything the rules ask about, read once. */
export interface MessageFacts extends SalesTalk {
  readonly message: ParsedMessage;
  readonly context: ScanContext;
  readonly author: AuthorFacts;
  readonly authentication: Authentication;
  /** Who else proved to have handed the message over; undefined where nobody did. */
  readonly forwarder: string | undefined;
  /** DMARC passed for another domain than that of the author shown. */
  readonly isAboutAnother: boolean;
  /** Forwarder whose word is believed and who found the author's DMARC passing. */
  readonly handedOnBy: string | undefined;
  /** Undefined where the shown body is plain text or nothing. */
  readonly html: HtmlFacts | undefined;
  /** Marks of scripts in the shown HTML. */
  readonly bodyMarks: readonly FileMark[];
  /** What a person sees of the body. */
  readonly visibleText: string;
  readonly links: LinkSet;
  /** Links written into attached files. */
  readonly fileLinks: LinkSet;
  /** Web links of the body, of attached files and of codes in images. */
  readonly webLinks: readonly Link[];
  /** Whose the parts of the message are. */
  readonly relations: RelationFacts;
  /** Who handed the message to the mailbox's provider. */
  readonly handingOver: HandingOver;
  readonly words: WordFacts;
  readonly textShape: TextShape;
  readonly headerShape: HeaderShape;
  readonly bodies: BodyComparison;
  /** What subject and body want of their reader. */
  readonly intents: IntentFacts;
  readonly attachments: readonly AttachmentFacts[];
  readonly codes: readonly FoundCode[];
  readonly bulk: BulkFacts;
  /** A letter of an impostor, or one that wants accounts proved elsewhere: what it says of itself is not believed. */
  readonly isPlainLure: boolean;
  /** It says that it answers other messages, and may be believed. */
  readonly isAnswer: boolean;
  /** A plain notice of a mail server that a message could not be delivered. */
  readonly isBounce: boolean;
  readonly notChecked: readonly NotChecked[];
  readonly unpackingWasCut: boolean;
}

/** Reads all facts of one message. The code reader is a port because its decoder has to be loaded by somebody. */
export async function readFacts(
  message: ParsedMessage,
  context: ScanContext,
  codeReader: CodeReader | undefined,
): Promise<MessageFacts> {
  const author = readAuthor(message, context);
  const html = message.html === undefined ? undefined : readHtml(message.html);
  const visibleText = html?.visibleText ?? message.text ?? '';
  const budget = new ArchiveBudget();
  const attachments = readAttachments(message, budget);
  const links = readLinks(message, html, author, context.ownAddresses);
  const surroundings = {
    ownRoots: author.ownRoots,
    authorRoot: author.host.root,
    recipients: context.ownAddresses,
  };
  const fileLinks = judgeLinks(
    attachments.flatMap((file) =>
      file.links.map((target) => ({ target, text: '', element: 'attachment' as const })),
    ),
    surroundings,
  );
  const found = await findCodes({ message, attachments, html }, surroundings, codeReader);
  const words = readWords(message.subject, bodyExcerpt(html, visibleText));
  const signs = { author, links, intents: words.intents };
  const isLure = isPlainLure(message, signs);
  const shape = readHeaderShape(message);
  const headerShape = { ...shape, hasThreadFields: shape.hasThreadFields && !isLure };
  return {
    message,
    context,
    author,
    ...readVerification(message, context),
    html,
    bodyMarks: html === undefined ? [] : scriptMarks(html, message.html ?? ''),
    visibleText,
    links,
    fileLinks,
    webLinks: [...links.web, ...fileLinks.web, ...found.codes.flatMap(webLinkOf)],
    relations: readRelations(message, author, links, html),
    handingOver: readHandingOver(message),
    words,
    ...readSalesTalk(author.report.name, words.text),
    textShape: readTextShape(message.subject, visibleText),
    headerShape,
    isPlainLure: isLure,
    isAnswer: isAnswer(message) && !isLure,
    bodies: compareBodies(message, html),
    intents: words.intents,
    attachments,
    codes: found.codes,
    bulk: readBulk(message, signs, isLure),
    isBounce: !isLure && isBounce(message, author, links),
    notChecked: notChecked({
      message,
      attachments,
      html,
      links,
      budget,
      codesWereCut: found.wasCut,
      readsCodes: codeReader !== undefined,
      verified: context.verified,
      engines: context.engines ?? [],
    }),
    unpackingWasCut: budget.wasExceeded,
  };
}

function webLinkOf({ link }: FoundCode): readonly Link[] {
  return link?.scheme === 'web' ? [link] : [];
}

/** What is read of the body where not all of it is. */
function bodyExcerpt(html: HtmlFacts | undefined, visibleText: string): string {
  return html === undefined
    ? plainExcerpt(visibleText)
    : excerpt(
        visibleText,
        html.links.map((link) => link.at),
      );
}
