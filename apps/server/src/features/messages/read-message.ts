import type { Attachment, LocationId, Message } from '@postern/contracts';
import { readMessage } from '@postern/mime';
import type { ParsedMessage, Part } from '@postern/mime';
import type { AttachmentFact, Report } from '@postern/scanner';
import type { Reach } from '../../http/caller.ts';
import { HttpProblem } from '../../http/problem.ts';
import { toTimestamp } from '../../infrastructure/clock.ts';
import { decodeLocation } from '../mailboxes/index.ts';
import type { FolderAccess, Location, MailboxDirectory } from '../mailboxes/index.ts';
import { presentFindings, presentMark } from '../protection/index.ts';
import type { ScanLocation, ScanPlace } from '../protection/index.ts';
import { toReadProblem } from './failures.ts';
import { nameOfType } from './type-names.ts';

export interface ReadParts {
  readonly directory: MailboxDirectory;
  readonly scanner: ScanLocation;
  readonly isOwnLiveMail: (messageId: string) => boolean;
}

export interface RawMessage {
  readonly place: ScanPlace;
  readonly location: Location;
  readonly bytes: Uint8Array;
  readonly internalDate: number;
}

export interface ReadMessages {
  readonly raw: (reach: Reach, id: LocationId, signal?: AbortSignal) => Promise<RawMessage>;
  readonly read: (reach: Reach, id: LocationId, signal: AbortSignal) => Promise<Message>;
  readonly part: (reach: Reach, id: LocationId, partId: string, signal: AbortSignal) => Promise<FoundPart>;
}

export interface FoundPart {
  readonly part: Part;
  readonly size: number;
}

/** What is held in memory for one read. Larger messages are refused in words. 50 MiB: the most a provider takes. */
const READ_MAX_BYTES = 50 * 1_024 * 1_024;
/** Body text sent to a page, in characters: beyond it a browser stops being quick. */
const BODY_LIMIT = 2_000_000;
/** Header fields sent to a page. */
const HEADERS_SHOWN = 500;
const HEADER_VALUE_LIMIT = 8_192;

export function createReadMessages({ directory, scanner, isOwnLiveMail }: ReadParts): ReadMessages {
  async function raw(reach: Reach, id: LocationId, signal?: AbortSignal): Promise<RawMessage> {
    const location = decodeLocation(id);
    const access = await directory.folderAccess(reach, location.folderId);
    const answer = await access.session.raw({
      folder: access.folder.path,
      uidValidity: location.uidValidity,
      uid: location.uid,
      maxBytes: READ_MAX_BYTES,
      ...(signal === undefined ? {} : { signal }),
    });
    if (answer.outcome === 'failed') throw toReadProblem(answer.failure);
    return {
      place: placeOf(access, location),
      location,
      bytes: answer.bytes,
      internalDate: answer.internalDate,
    };
  }

  async function parsed(
    reach: Reach,
    id: LocationId,
    signal: AbortSignal,
  ): Promise<RawMessage & { message: ParsedMessage }> {
    const read = await raw(reach, id, signal);
    const message = readMessage(read.bytes);
    if (message.messageId !== undefined && isOwnLiveMail(message.messageId))
      throw new HttpProblem('message_gone');
    return { ...read, message };
  }

  return Object.freeze({
    raw: async (reach: Reach, id: LocationId, signal?: AbortSignal) => {
      const read = await raw(reach, id, signal);
      const { messageId } = readMessage(read.bytes.subarray(0, HEADER_GLANCE_BYTES));
      if (messageId !== undefined && isOwnLiveMail(messageId)) throw new HttpProblem('message_gone');
      return read;
    },
    read: async (reach: Reach, id: LocationId, signal: AbortSignal) => {
      const { place, bytes, internalDate, message } = await parsed(reach, id, signal);
      const [judged, row] = await Promise.all([scanner.judge(place, bytes), rowOf(place)]);
      return present({ id, place, message, bytes, internalDate, flags: row, judged });
    },
    part: async (reach: Reach, id: LocationId, partId: string, signal: AbortSignal) => {
      const { message } = await parsed(reach, id, signal);
      const part = message.leaves.find((leaf) => leaf.id === partId);
      if (part === undefined) throw new HttpProblem('not_found');
      return { part, size: part.size };
    },
  });
}

const HEADER_GLANCE_BYTES = 256 * 1_024;

function placeOf(access: FolderAccess, location: Location): ScanPlace {
  const { mailbox, folder, session } = access;
  return { mailbox, folder, session, uidValidity: location.uidValidity, uid: location.uid };
}

interface Flags {
  readonly seen: boolean;
  readonly flagged: boolean;
}

async function rowOf(place: ScanPlace): Promise<Flags> {
  const { session, folder, uidValidity, uid } = place;
  const answer = await session.rows({ folder: folder.path, uidValidity, uids: [uid] });
  const row = answer.outcome === 'ok' ? answer.rows[0] : undefined;
  return {
    seen: row?.seen ?? true,
    flagged: row?.flags.some((flag) => flag.toLowerCase() === '\\flagged') ?? false,
  };
}

interface PresentParts {
  readonly id: LocationId;
  readonly place: ScanPlace;
  readonly message: ParsedMessage;
  readonly bytes: Uint8Array;
  readonly internalDate: number;
  readonly flags: Flags;
  readonly judged: Awaited<ReturnType<ScanLocation['judge']>>;
}

function present({ id, place, message, bytes, internalDate, flags, judged }: PresentParts): Message {
  const { report, known } = judged;
  const { html, text } = message;
  return {
    locationId: id,
    mailboxId: place.mailbox.id,
    folderId: place.folder.id,
    subject: message.subject,
    from: message.from.map(presentAddress),
    replyTo: message.replyTo.map(presentAddress),
    to: message.to.map(presentAddress),
    cc: message.cc.map(presentAddress),
    ...(message.date === undefined ? {} : { date: toTimestamp(message.date) }),
    receivedAt: toTimestamp(internalDate),
    ...flags,
    size: bytes.byteLength,
    ...(html === undefined ? {} : { untrustedHtml: html.slice(0, BODY_LIMIT) }),
    ...(text === undefined ? {} : { text: text.slice(0, BODY_LIMIT) }),
    truncated:
      (html?.length ?? 0) > BODY_LIMIT || (text?.length ?? 0) > BODY_LIMIT || message.limitsHit.length > 0,
    inlineImages: Object.fromEntries(inlineImages(message)),
    attachments: message.attachments.map((part) => presentAttachment(part, report)),
    headers: message.headers
      .slice(0, HEADERS_SHOWN)
      .map(({ writtenName, value }) => ({ name: writtenName, value: value.slice(0, HEADER_VALUE_LIMIT) })),
    mark: presentMark(known),
    reasons: presentFindings(report.findings),
    notChecked: report.notChecked.map(({ what, why }) => ({ what, why })),
    authentication: {
      ...(report.authentication.aligned === undefined ? {} : { aligned: report.authentication.aligned }),
      ...(report.authentication.verifiedBy === undefined
        ? {}
        : { verifiedBy: report.authentication.verifiedBy }),
    },
    ...(report.sender.isFirstContact === undefined ? {} : { firstContact: report.sender.isFirstContact }),
  };
}

function presentAddress({ name, address }: { readonly name: string; readonly address: string }): {
  name: string;
  address: string;
} {
  return { name, address };
}

/** cid → part, for images only: nothing else inside a message is ever loaded by showing it. */
function inlineImages(message: ParsedMessage): [string, string][] {
  return message.leaves.flatMap((leaf) =>
    leaf.contentId !== undefined && leaf.declaredType.startsWith('image/') ? [[leaf.contentId, leaf.id]] : [],
  );
}

function presentAttachment(part: Part, report: Report): Attachment {
  const fact = report.attachments.find(({ partId }) => partId === part.id);
  const realType = fact?.realType ?? part.declaredType;
  return {
    partId: part.id,
    name: part.fileName ?? '',
    declaredType: part.declaredType,
    realType,
    realTypeName: nameOfType(realType),
    size: part.size,
    inline: part.disposition === 'inline' && part.contentId !== undefined,
    warnings: fact === undefined ? [] : warningsOf(fact, report),
  };
}

function warningsOf(fact: AttachmentFact, report: Report): string[] {
  const titles = fact.suspicions.flatMap(
    (code) => report.findings.find((finding) => finding.code === code)?.title ?? [],
  );
  return [...new Set(titles)];
}
