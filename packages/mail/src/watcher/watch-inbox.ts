/**
 * The life of one watching connection: INBOX open, IDLE, a heartbeat that notices a server that vanished without a
 * word, and rounds of polling for the other folders. Ends when the connection does.
 */
import type { ImapFlow } from 'imapflow';
import { IDLE_BYTES_PER_HEARTBEAT } from '../imap/limits.ts';
import type { Link } from '../imap/link.ts';
import { openFolder } from '../imap/open-folder.ts';
import { problem } from '../imap/failure.ts';
import { within } from '../imap/within.ts';
import type { FolderFeeds } from './folder-feeds.ts';

interface WatchInboxOptions {
  readonly feeds: FolderFeeds;
  readonly pollIntervalMs: number;
  readonly heartbeatMs: number;
  readonly signal: AbortSignal;
  readonly onOpen: (kind: 'live' | 'polling') => void;
}

/** How long the answer to a heartbeat may take, at most; no longer than a heartbeat itself. Milliseconds. */
const HEARTBEAT_ANSWER_MS = 30_000;
const OPEN_MS = 20_000;
/** An IDLE that ends sooner than this was not one; the next waits, or a hostile server would spin us. */
const SHORT_IDLE_MS = 1_000;

/** Resolves when the connection is over; rejects with the reason where there is one. */
export async function watchInbox(link: Link, options: WatchInboxOptions): Promise<void> {
  const { client } = link;
  const { feeds, signal } = options;
  const ended = Promise.withResolvers<void>();
  link.onClose(ended.resolve);
  const unlisten = listen(client, feeds);
  const poller = createPoller(options);
  try {
    const opened = await within({ timeoutMs: OPEN_MS, signal }, () =>
      openFolder(client, { folder: 'INBOX' }),
    );
    const place = { uidValidity: opened.uidValidity, uidNext: opened.mailbox.uidNext };
    options.onOpen(canIdle(client) ? 'live' : 'polling');
    // Not awaited: arrivals of INBOX are told while the connection already waits in IDLE.
    void feeds.inbox().observe(place).then(poller.start);
    await Promise.race([ended.promise, idleForever(link, options)]);
  } finally {
    poller.stop();
    unlisten();
  }
}

function canIdle(client: ImapFlow): boolean {
  return client.capabilities.has('IDLE') || client.capabilities.has('IMAP4rev2');
}

function listen(client: ImapFlow, feeds: FolderFeeds): () => void {
  const onExists = ({ count, prevCount }: { count: number; prevCount: number }): void => {
    if (count > prevCount) void feeds.inbox().grew();
  };
  const onExpunge = ({ uid }: { uid?: number | undefined }): void => {
    feeds.change({ kind: 'removed', ...(uid === undefined ? {} : { uid }) });
  };
  const onFlags = ({ uid, flags }: { uid?: number | undefined; flags: Set<string> }): void => {
    feeds.change({ kind: 'flags', flags: [...flags], ...(uid === undefined ? {} : { uid }) });
  };
  client.on('exists', onExists);
  client.on('expunge', onExpunge);
  client.on('flags', onFlags);
  return () => {
    client.off('exists', onExists);
    client.off('expunge', onExpunge);
    client.off('flags', onFlags);
  };
}

/** IDLE, a NOOP after each heartbeat, IDLE again. Throws when the server does not answer or floods. */
async function idleForever(link: Link, { signal, onOpen, heartbeatMs }: WatchInboxOptions): Promise<void> {
  const { client } = link;
  const answerMs = Math.min(HEARTBEAT_ANSWER_MS, heartbeatMs);
  let isLive = canIdle(client);
  while (link.isOpen() && !signal.aborted) {
    const before = link.received();
    const started = performance.now();
    const idle = client.idle().catch(() => false);
    const result = await endsOrBeats(idle, { heartbeatMs, received: () => link.received() - before });
    // `false` is a server that offers IDLE and refuses it; the client polls from now on.
    if (isLive && result === false && link.isOpen()) {
      isLive = false;
      onOpen('polling');
    }
    await within({ timeoutMs: answerMs, signal }, () => client.noop());
    if (performance.now() - started < SHORT_IDLE_MS) await pause(SHORT_IDLE_MS, signal);
  }
}

/** Until IDLE ends by itself or the heartbeat is due, and never more bytes than a heartbeat may bring. */
async function endsOrBeats(
  idle: Promise<unknown>,
  { heartbeatMs, received }: { readonly heartbeatMs: number; readonly received: () => number },
): Promise<unknown> {
  const due = Promise.withResolvers<void>();
  const timer = setTimeout(due.resolve, heartbeatMs);
  const meter = setInterval(() => {
    if (received() > IDLE_BYTES_PER_HEARTBEAT) due.reject(problem('limit'));
  }, SHORT_IDLE_MS);
  try {
    return await Promise.race([idle, due.promise]);
  } finally {
    clearTimeout(timer);
    clearInterval(meter);
  }
}

async function pause(timeoutMs: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, timeoutMs);
  signal.addEventListener(
    'abort',
    () => {
      resolve();
    },
    { once: true },
  );
  await promise;
  clearTimeout(timer);
}

/** Rounds of polling: the next is timed when the last has ended, so that they never pile up. */
function createPoller({ feeds, pollIntervalMs, signal }: WatchInboxOptions): {
  start: () => void;
  stop: () => void;
} {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const round = async (): Promise<void> => {
    await feeds.poll();
    if (!isStopped && !signal.aborted) timer = setTimeout(() => void round(), pollIntervalMs);
  };
  return {
    start: () => {
      if (!isStopped && !signal.aborted) void round();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
