import { routes } from '@postern/contracts';
import type { LocationId } from '@postern/contracts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { EventLog } from '../../infrastructure/events/event-log.ts';
import { defineRoute } from '../../http/define-route.ts';
import type { RouteKit } from '../../http/define-route.ts';
import { HttpProblem } from '../../http/problem.ts';
import { decodeLocation } from '../mailboxes/index.ts';
import type { MailboxDirectory } from '../mailboxes/index.ts';
import { glanceAtHeaders, presentMark, presentWhy } from '../protection/index.ts';
import type { Correspondents, MarkSource, ScanLocation, VerdictStore } from '../protection/index.ts';
import { setDownloadHeaders } from './download-headers.ts';
import { toReadProblem } from './failures.ts';
import type { ImageProxy } from './image-proxy.ts';
import type { ListMessages } from './list-messages.ts';
import type { ReadMessages } from './read-message.ts';
import { presentRows } from './source.ts';

export interface MessageRoutesParts {
  readonly db: Db;
  readonly directory: MailboxDirectory;
  readonly list: ListMessages;
  readonly read: ReadMessages;
  readonly images: ImageProxy;
  readonly scanner: ScanLocation;
  readonly store: VerdictStore;
  readonly correspondents: Correspondents;
  readonly marks: MarkSource;
  readonly events: EventLog;
  readonly isOwnLiveMail: (messageId: string) => boolean;
}

/** Locations asked for in one go; a page asks for what a burst of events named. */
const ROWS_LIMIT = 200;

export function messageRoutes(kit: RouteKit, parts: MessageRoutesParts): void {
  listRoutes(kit, parts);
  readRoutes(kit, parts);
  imageRoutes(kit, parts);
  changeRoutes(kit, parts);
}

function listRoutes(kit: RouteKit, { list, directory, marks, isOwnLiveMail }: MessageRoutesParts): void {
  defineRoute(kit, routes.inbox, ({ caller, query }) => list.inbox(caller, query));

  defineRoute(kit, routes.folderMessages, ({ caller, params, query }) =>
    list.folder(caller, params.mailboxId, params.folderId, query),
  );

  defineRoute(kit, routes.rows, async ({ caller, query, signal }) => {
    const ids = query.ids.split(',').slice(0, ROWS_LIMIT);
    const folders = new Map<string, { uidValidity: number; uids: number[]; folderId: string }>();
    for (const id of ids) {
      const parsed = routes.message.params.safeParse({ locationId: id });
      if (!parsed.success)
        throw new HttpProblem('request_invalid', {
          fields: [{ path: 'ids', message: 'has an id that is none' }],
        });
      const { folderId, uidValidity, uid } = decodeLocation(parsed.data.locationId);
      const key = `${folderId}/${String(uidValidity)}`;
      const entry = folders.get(key) ?? { folderId, uidValidity, uids: [] };
      entry.uids.push(uid);
      folders.set(key, entry);
    }
    const rows = await Promise.all(
      [...folders.values()].map(async ({ folderId, uidValidity, uids }) => {
        const access = await directory.folderAccess(caller, folderId);
        const answer = await access.session.rows({ folder: access.folder.path, uidValidity, uids, signal });
        if (answer.outcome === 'failed') return [];
        const shown = answer.rows.filter((row) => !isOwnLiveMail(row.messageId));
        return presentRows(marks, access, uidValidity, shown);
      }),
    );
    return { rows: rows.flat() };
  });
}

function readRoutes(kit: RouteKit, { read, scanner }: MessageRoutesParts): void {
  defineRoute(kit, routes.message, ({ caller, params, signal }) =>
    read.read(caller, params.locationId, signal),
  );

  defineRoute(kit, routes.messageSource, async ({ caller, params, reply, signal }) => {
    const { bytes } = await read.raw(caller, params.locationId, signal);
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-disposition', 'inline; filename="message.txt"')
      .send(Buffer.from(bytes));
  });

  defineRoute(kit, routes.attachment, async ({ caller, params, reply, signal }) => {
    const { part } = await read.part(caller, params.locationId, params.partId, signal);
    setDownloadHeaders(reply, part.fileName ?? '');
    return reply.send(Buffer.from(part.content));
  });

  defineRoute(kit, routes.why, async ({ caller, params, signal }) => {
    const { place, bytes } = await read.raw(caller, params.locationId, signal);
    const { report } = await scanner.judge(place, bytes);
    return presentWhy(params.locationId, report);
  });
}

const IMAGE_CACHE = 'private, max-age=3600, immutable';

function imageRoutes(kit: RouteKit, { read, images, directory }: MessageRoutesParts): void {
  defineRoute(kit, routes.inlineImage, async ({ caller, params, reply, signal }) => {
    const { part } = await read.part(caller, params.locationId, params.partId, signal);
    if (!part.declaredType.startsWith('image/')) throw new HttpProblem('image_unavailable');
    const image = await images.reencode(part.content);
    return reply.header('content-type', 'image/webp').header('cache-control', IMAGE_CACHE).send(image);
  });

  defineRoute(kit, routes.allowImages, async ({ caller, params, body }) => {
    const { folderId } = decodeLocation(params.locationId);
    await directory.folderAccess(caller, folderId);
    const signed = body.urls.flatMap((url) => {
      const address = images.sign(caller.userId, params.locationId, url);
      return address === undefined ? [] : [[url, address] as const];
    });
    return { images: Object.fromEntries(signed) };
  });

  defineRoute(kit, routes.proxiedImage, async ({ caller, query, reply }) => {
    const image = await images.fetch(caller.userId, query);
    return reply.header('content-type', 'image/webp').header('cache-control', IMAGE_CACHE).send(image);
  });
}

function changeRoutes(kit: RouteKit, parts: MessageRoutesParts): void {
  const { directory, events, read, scanner, store, correspondents } = parts;

  const referenceOf = (mailboxId: string, locationId: LocationId) => ({
    mailboxId,
    folderId: decodeLocation(locationId).folderId,
    locationId,
  });

  defineRoute(kit, routes.setSeen, async ({ caller, params, body }) => {
    const { folderId, uidValidity, uid } = decodeLocation(params.locationId);
    const { session, folder, mailbox } = await directory.folderAccess(caller, folderId);
    const answer = await session.setSeen({ folder: folder.path, uidValidity, uid, seen: body.seen });
    if (answer.outcome === 'failed') throw toReadProblem(answer.failure);
    await events.emit(caller.userId, [
      { type: 'message.changed', ...referenceOf(mailbox.id, params.locationId) },
    ]);
  });

  defineRoute(kit, routes.feedback, async ({ caller, params, body, signal }) => {
    const { userId } = caller;
    const { place, bytes } = await read.raw(caller, params.locationId, signal);
    const { messageKey } = await scanner.judge(place, bytes);
    await store.setFeedback(userId, messageKey, body.feedback);
    await correspondents.setSafe(userId, glanceAtHeaders(bytes).senderAddress, body.feedback === 'safe');
    await events.emit(userId, [
      { type: 'feedback.stored', ...referenceOf(place.mailbox.id, params.locationId) },
    ]);
    const known = await store.find(userId, messageKey);
    if (known === undefined) throw new HttpProblem('message_gone');
    return presentMark(known);
  });
}
