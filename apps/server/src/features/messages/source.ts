import type { MessageRow } from '@postern/contracts';
import type { EnvelopeRow, MailFailure, MailSession } from '@postern/mail';
import { toTimestamp } from '../../infrastructure/clock.ts';
import { encodeLocation } from '../mailboxes/index.ts';
import type { FolderModel, MailboxModel } from '../mailboxes/index.ts';
import type { MarkSource } from '../protection/index.ts';

/** One folder of one mailbox, as a place that rows come from. */
export interface Source {
  readonly mailbox: MailboxModel;
  readonly folder: FolderModel;
  readonly session: MailSession;
}

/** Rows of a source between two pages, newest first by INTERNALDATE, with the place the next window begins. */
export interface SourcePage {
  readonly uidValidity: number;
  readonly rows: readonly EnvelopeRow[];
  /** Where the window after this one begins; undefined at the end. */
  readonly next: SourcePosition | undefined;
  readonly total: number | undefined;
  readonly unseen: number | undefined;
}

/** A place inside a source: a window, by the UID it begins below. Undefined uid: the newest window. */
export interface SourcePosition {
  readonly uidValidity: number;
  readonly uid: number;
  readonly seq?: number;
}

export type SourceAnswer =
  | { readonly outcome: 'ok'; readonly page: SourcePage }
  | { readonly outcome: 'failed'; readonly failure: MailFailure };

export interface SourceQuestion {
  readonly limit: number;
  readonly before: SourcePosition | undefined;
  readonly text: string | undefined;
  /** Milliseconds UTC. */
  readonly since: number | undefined;
}

/** Asks one source for one window, by search where words are given. */
export async function askSource(source: Source, question: SourceQuestion): Promise<SourceAnswer> {
  return question.text === undefined
    ? askWindow(source, question)
    : askSearch(source, question, question.text);
}

async function askWindow(source: Source, { limit, before, since }: SourceQuestion): Promise<SourceAnswer> {
  const answer = await source.session.window({
    folder: source.folder.path,
    limit,
    ...(before === undefined ? {} : { before }),
    ...(since === undefined ? {} : { since }),
  });
  if (answer.outcome === 'failed') return answer;
  const { uidValidity, rows, next, total, unseen } = answer.window;
  return { outcome: 'ok', page: { uidValidity, rows, next, total, unseen } };
}

async function askSearch(
  source: Source,
  { limit, before, since }: SourceQuestion,
  text: string,
): Promise<SourceAnswer> {
  const answer = await source.session.search({
    folder: source.folder.path,
    text,
    limit,
    ...(before === undefined ? {} : { beforeUid: before.uid }),
    ...(since === undefined ? {} : { since }),
  });
  if (answer.outcome === 'failed') return answer;
  const { uidValidity, rows, next, matches } = answer.page;
  return {
    outcome: 'ok',
    page: {
      uidValidity,
      rows,
      next: next === undefined ? undefined : { uidValidity, uid: next },
      total: matches,
      unseen: undefined,
    },
  };
}

/** Puts rows of one source into the shape of the API, each with its mark. */
export async function presentRows(
  marks: MarkSource,
  source: Source,
  uidValidity: number,
  rows: readonly EnvelopeRow[],
): Promise<MessageRow[]> {
  const folderId = source.folder.id;
  const found = await marks.forRows(source.mailbox.userId, folderId, uidValidity, rows);
  return rows.map((row) => presentRow(source, uidValidity, row, found));
}

function presentRow(
  source: Source,
  uidValidity: number,
  row: EnvelopeRow,
  marks: Awaited<ReturnType<MarkSource['forRows']>>,
): MessageRow {
  const flags = new Set(row.flags.map((flag) => flag.toLowerCase()));
  return {
    locationId: encodeLocation({ folderId: source.folder.id, uidValidity, uid: row.uid }),
    mailboxId: source.mailbox.id,
    folderId: source.folder.id,
    from: row.from[0] ?? { name: '', address: '' },
    subject: row.subject,
    receivedAt: toTimestamp(row.internalDate),
    seen: row.seen,
    flagged: flags.has('\\flagged'),
    answered: flags.has('\\answered'),
    hasAttachments: row.hasAttachments,
    size: row.size,
    mark: marks.get(row.uid) ?? { verdict: 'pending', category: 'none', score: 0, summary: '' },
  };
}
