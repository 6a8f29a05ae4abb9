import type { SourceState } from '@postern/contracts';
import type { EnvelopeRow, MailFailure } from '@postern/mail';
import { describeFailure } from '../mailboxes/index.ts';
import type { ListingCursor } from './listing-cursor.ts';
import type { Source, SourceAnswer, SourcePage, SourcePosition, SourceQuestion } from './source.ts';

export interface MergeQuestion {
  readonly sources: readonly Source[];
  readonly limit: number;
  readonly cursor: ListingCursor | undefined;
  readonly text: string | undefined;
  readonly since: number | undefined;
  /** 'late': this source is shown as loading, and left for the next question. */
  readonly ask: (source: Source, question: SourceQuestion) => Promise<SourceAnswer | 'late'>;
}

export interface MergedRow {
  readonly source: Source;
  readonly uidValidity: number;
  readonly row: EnvelopeRow;
}

export interface Merged {
  readonly rows: readonly MergedRow[];
  readonly states: readonly SourceState[];
  /** Undefined when every source that answered has been shown to its end. */
  readonly next: ListingCursor | undefined;
}

type CursorEntry = ListingCursor[number];

/** One source while a page is put together. */
interface Lane {
  readonly source: Source;
  entry: CursorEntry;
  page: SourcePage | undefined;
  rows: readonly EnvelopeRow[];
  ended: boolean;
  failure: MailFailure | undefined;
  loading: boolean;
}

/**
 * [Note: Merging live mailboxes]
 * Each source gives windows of its newest rows; a page takes the newest row of all sources until it is full. Inside a
 * window rows are ordered by INTERNALDATE, because a message that was moved in has a high UID and an old date. The
 * rank of a row that is far older than where its window ends is that end: a message of last year that was moved in today
 * must not hold back the window behind it. The cursor says, per source, which window is being shown and which row of it was shown last, so that a page costs one
 * window per source whatever the size of the mailbox, and mail that comes or goes between two pages neither repeats
 * nor hides a row.
 */
export async function mergeSources(question: MergeQuestion): Promise<Merged> {
  const lanes = openLanes(question);
  const rows: MergedRow[] = [];
  while (rows.length < question.limit) {
    // Only now, so that a page that is full asks for no window it does not show.
    await Promise.all(lanes.filter(isEmpty).map((lane) => fill(lane, question)));
    const lane = newestLane(lanes);
    const row = lane?.rows[0];
    if (lane?.page === undefined || row === undefined) break;
    rows.push({ source: lane.source, uidValidity: lane.page.uidValidity, row });
    lane.rows = lane.rows.slice(1);
    lane.entry = { ...lane.entry, shown: { date: row.internalDate, uid: row.uid } };
    if (lane.rows.length === 0) step(lane);
  }
  const open = lanes.filter((lane) => !lane.ended && lane.failure === undefined && !lane.loading);
  return {
    rows,
    states: lanes.map(stateOf),
    next: open.length === 0 ? undefined : open.map(({ entry }) => entry),
  };
}

function openLanes({ sources, cursor }: MergeQuestion): Lane[] {
  return sources.flatMap((source) => {
    const entry =
      cursor === undefined
        ? { folderId: source.folder.id }
        : cursor.find(({ folderId }) => folderId === source.folder.id);
    if (entry === undefined) return [];
    return [{ source, entry, page: undefined, rows: [], ended: false, failure: undefined, loading: false }];
  });
}

/** Nothing to show at hand, and perhaps more on the server. */
function isEmpty({ rows, ended, failure, loading }: Lane): boolean {
  return rows.length === 0 && !ended && failure === undefined && !loading;
}

/** Loads the lane's window and leaves out what has been shown; goes on to the next window where nothing is left. */
async function fill(lane: Lane, { limit, text, since, ask }: MergeQuestion): Promise<void> {
  while (isEmpty(lane)) {
    const answer = await ask(lane.source, { limit, before: positionOf(lane.entry), text, since });
    if (answer === 'late') {
      lane.loading = true;
    } else if (answer.outcome === 'failed') {
      lane.failure = answer.failure;
    } else {
      lane.page = answer.page;
      const { shown } = lane.entry;
      const { rows } = answer.page;
      lane.rows = shown === undefined ? rows : rows.filter((row) => isOlder(row, shown));
      if (lane.rows.length === 0) step(lane);
    }
  }
}

/** On to the window after this one, without asking for it. */
function step(lane: Lane): void {
  const next: SourcePosition | undefined = lane.page?.next;
  if (next === undefined) lane.ended = true;
  else lane.entry = { folderId: lane.entry.folderId, before: { ...next } };
}

function positionOf({ before }: CursorEntry): SourcePosition | undefined {
  if (before === undefined) return undefined;
  const { uidValidity, uid, seq } = before;
  return seq === undefined ? { uidValidity, uid } : { uidValidity, uid, seq };
}

function isOlder(row: EnvelopeRow, shown: { date: number; uid: number }): boolean {
  return row.internalDate < shown.date || (row.internalDate === shown.date && row.uid < shown.uid);
}

function newestLane(lanes: readonly Lane[]): Lane | undefined {
  let newest: Lane | undefined;
  for (const lane of lanes) {
    if (lane.rows.length > 0 && (newest === undefined || rankOf(lane) > rankOf(newest))) newest = lane;
  }
  return newest;
}

/** Rows looked at to tell where a window ends; the median of them, so that one stray date decides nothing. */
const WINDOW_END_ROWS = 5;
/** Mail is a little out of order everywhere; only what is older than this is out of place. Milliseconds. */
const OUT_OF_PLACE_MS = 3 * 24 * 60 * 60 * 1_000;

/** INTERNALDATE of the lane's next row, but not far before the end of a window that is followed by another. */
function rankOf({ page, rows }: Lane): number {
  const date = rows[0]?.internalDate ?? 0;
  if (page?.next === undefined) return date;
  const last = page.rows.toSorted((a, b) => a.uid - b.uid).slice(0, WINDOW_END_ROWS);
  const end =
    last.map(({ internalDate }) => internalDate).sort((a, b) => a - b)[Math.floor(last.length / 2)] ?? 0;
  return date < end - OUT_OF_PLACE_MS ? end : date;
}

function stateOf({ source, page, failure, loading }: Lane): SourceState {
  const place = { mailboxId: source.mailbox.id, folderId: source.folder.id };
  if (failure !== undefined) return { ...place, state: 'failed', failure: describeFailure(failure) };
  if (loading) return { ...place, state: 'loading' };
  return {
    ...place,
    state: 'ok',
    ...(page?.total === undefined ? {} : { total: page.total }),
    ...(page?.unseen === undefined ? {} : { unseen: page.unseen }),
  };
}
