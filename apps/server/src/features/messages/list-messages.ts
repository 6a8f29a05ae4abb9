import type { Listing, ListingQuery } from '@postern/contracts';
import type { z } from 'zod';
import type { Keyring } from '@postern/keyring';
import type { Reach } from '../../http/caller.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import { encodeLocation, SECRET_UNREADABLE } from '../mailboxes/index.ts';
import type { MailboxDirectory, MailboxModel, MailboxStore } from '../mailboxes/index.ts';
import type { MarkSource, ScanLocation, ScanQueue } from '../protection/index.ts';
import { createLateAnswers } from './late-answers.ts';
import { decodeCursor, encodeCursor } from './listing-cursor.ts';
import { mergeSources } from './merge-sources.ts';
import type { Merged, MergedRow } from './merge-sources.ts';
import { askSource, presentRows } from './source.ts';
import type { Source, SourceAnswer, SourceQuestion } from './source.ts';

export interface ListParts {
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly mailboxes: MailboxStore;
  readonly directory: MailboxDirectory;
  readonly marks: MarkSource;
  readonly scanner: ScanLocation;
  readonly queue: ScanQueue;
  /** Postern's own mails with live sign-in links: withheld from whoever reads here. */
  readonly isOwnLiveMail: (messageId: string) => boolean;
}

export type ParsedListingQuery = z.output<typeof ListingQuery>;

export interface ListMessages {
  readonly inbox: (reach: Reach, query: ParsedListingQuery) => Promise<Listing>;
  readonly folder: (
    reach: Reach,
    mailboxId: string,
    folderId: string,
    query: ParsedListingQuery,
  ) => Promise<Listing>;
}

/**
 * A list of several mailboxes does not wait for the slowest: whoever has not answered by then is shown as loading and
 * asked again by the page. Milliseconds; below what a person notices as waiting for the others.
 */
const PATIENCE_MS = 900;
/** A single folder has nobody else to be shown meanwhile; the session's own deadline ends it. */
const PATIENCE_ONE_MS = 30_000;
const MINUTE_MS = 60 * 1_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export function createListMessages(parts: ListParts): ListMessages {
  const { keyring, clock, mailboxes, directory, marks } = parts;
  const late = createLateAnswers<SourceAnswer>();

  async function list(
    userId: string,
    sources: readonly Source[],
    query: ParsedListingQuery,
    patienceMs: number,
  ): Promise<Listing> {
    const cursor = query.cursor === undefined ? undefined : decodeCursor(keyring, userId, query.cursor);
    if (query.cursor !== undefined && cursor === undefined) {
      throw new HttpProblem('request_invalid', {
        fields: [{ path: 'cursor', message: 'is not one of ours' }],
      });
    }
    const merged = await mergeSources({
      sources,
      limit: query.limit,
      cursor,
      text: query.q,
      since: query.days === undefined ? undefined : clock.now() - query.days * DAY_MS,
      ask: (source, question) =>
        late.ask(source.session, nameOf(source, question), () => askSource(source, question), patienceMs),
    });
    const shown = merged.rows.filter(({ row }) => !parts.isOwnLiveMail(row.messageId));
    const rows = await present(shown);
    scanWhatIsNew(shown, rows);
    return {
      rows,
      sources: [...merged.states],
      ...(merged.next === undefined ? {} : { next: encodeCursor(keyring, userId, merged.next) }),
    };
  }

  async function present(merged: Merged['rows']): Promise<Listing['rows']> {
    const bySource = new Map<Source, MergedRow[]>();
    for (const item of merged) bySource.set(item.source, [...(bySource.get(item.source) ?? []), item]);
    const presented = await Promise.all(
      [...bySource].map(([source, items]) =>
        presentRows(
          marks,
          source,
          items[0]?.uidValidity ?? 0,
          items.map(({ row }) => row),
        ),
      ),
    );
    const byLocation = new Map(presented.flat().map((row) => [row.locationId, row]));
    return merged.flatMap(({ source, uidValidity, row }) => {
      const location = encodeLocation({ folderId: source.folder.id, uidValidity, uid: row.uid });
      const found = byLocation.get(location);
      return found === undefined ? [] : [found];
    });
  }

  /** Older mail is judged when somebody looks at it: after the answer, behind arrivals, without an alert. */
  function scanWhatIsNew(merged: Merged['rows'], rows: Listing['rows']): void {
    const pending = new Set(
      rows.filter(({ mark }) => mark.verdict === 'pending').map(({ locationId }) => locationId),
    );
    for (const { source, uidValidity, row } of merged) {
      const key = encodeLocation({ folderId: source.folder.id, uidValidity, uid: row.uid });
      if (!pending.has(key)) continue;
      const place = {
        mailbox: source.mailbox,
        folder: source.folder,
        session: source.session,
        uidValidity,
        uid: row.uid,
      };
      parts.queue.add(key, 'listed', async () => {
        await parts.scanner.scan(place, 'listed');
      });
    }
  }

  async function inboxOf(mailbox: MailboxModel): Promise<Source> {
    const folder = await mailboxes.folder(mailbox.id, 'INBOX');
    return { mailbox, folder, session: directory.session(mailbox) };
  }

  return Object.freeze({
    inbox: async (reach: Reach, query: ParsedListingQuery) => {
      const wanted = query.mailboxes === undefined ? undefined : new Set(query.mailboxes.split(','));
      const all = (await mailboxes.list(reach)).filter(
        ({ enabled, id }) => enabled && wanted?.has(id) !== false,
      );
      const readable = all.filter(directory.isReadable);
      const listing = await list(reach.userId, await Promise.all(readable.map(inboxOf)), query, PATIENCE_MS);
      const unreadable = all
        .filter((mailbox) => !directory.isReadable(mailbox))
        .map(({ id }) => ({ mailboxId: id, state: 'failed' as const, failure: SECRET_UNREADABLE }));
      return { ...listing, sources: [...listing.sources, ...unreadable] };
    },
    folder: async (reach: Reach, mailboxId: string, folderId: string, query: ParsedListingQuery) => {
      const { mailbox, folder, session } = await directory.folderAccess(reach, folderId);
      if (mailbox.id !== mailboxId) throw new HttpProblem('not_found');
      return list(reach.userId, [{ mailbox, folder, session }], query, PATIENCE_ONE_MS);
    },
  });
}

/** To the minute: "the last seven days" asked again a second later is the same question. */
function nameOf({ folder }: Source, question: SourceQuestion): string {
  const { since } = question;
  const minute = since === undefined ? undefined : Math.floor(since / MINUTE_MS);
  return JSON.stringify([folder.id, { ...question, since: minute }]);
}
