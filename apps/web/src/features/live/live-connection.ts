import { LIVE_CLOSE, LiveFrame } from '@postern/contracts';
import type { LiveEvent, MailboxState } from '@postern/contracts';

export type LiveState = 'connecting' | 'live' | 'offline';

export interface LiveListeners {
  readonly onEvent: (event: LiveEvent) => void;
  readonly onMailboxState: (mailboxId: string, status: MailboxState) => void;
  /** The page has slept longer than events are kept: load afresh. */
  readonly onMissed: () => void;
  readonly onState: (state: LiveState) => void;
  readonly onSessionEnded: () => void;
}

/** The server pings every 25 seconds; without a word for this long the connection is dead. Milliseconds. */
const SILENCE_MS = 60_000;
const BACKOFF_MS = [500, 1_000, 2_000, 5_000, 10_000, 20_000] as const;
/** Spreads the return of many pages after a restart of the server. Milliseconds. */
const JITTER_MS = 500;

/** Holds the live connection for as long as the page is open; after sleep or a break it goes on from its cursor. */
export function openLiveConnection(listeners: LiveListeners): () => void {
  let socket: WebSocket | undefined;
  let cursor: number | undefined;
  let failures = 0;
  let timer: number | undefined;
  let silence: number | undefined;
  let isClosed = false;

  function connect(): void {
    window.clearTimeout(timer);
    if (isClosed || socket !== undefined) return;
    const url = new URL('/api/v1/live', window.location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    if (cursor !== undefined) url.searchParams.set('after', String(cursor));
    const opened = new WebSocket(url);
    socket = opened;
    opened.addEventListener('message', (message) => {
      const frame = LiveFrame.safeParse(JSON.parse(String(message.data)));
      listenForSilence();
      if (frame.success) receive(frame.data);
    });
    opened.addEventListener('close', ({ code }) => {
      socket = undefined;
      window.clearTimeout(silence);
      if (isClosed) return;
      if (code === LIVE_CLOSE.sessionEnded) listeners.onSessionEnded();
      listeners.onState('offline');
      const wait = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] ?? JITTER_MS;
      failures += 1;
      timer = window.setTimeout(connect, wait + Math.random() * JITTER_MS);
    });
  }

  function receive(frame: LiveFrame): void {
    switch (frame.kind) {
      case 'hello':
        failures = 0;
        cursor = frame.cursor;
        listeners.onState('live');
        if (frame.missed) listeners.onMissed();
        return;
      case 'event':
        cursor = frame.event.seq;
        listeners.onEvent(frame.event);
        return;
      case 'mailbox-state':
        listeners.onMailboxState(frame.mailboxId, frame.status);
        return;
      case 'ping':
        return;
    }
  }

  function listenForSilence(): void {
    window.clearTimeout(silence);
    silence = window.setTimeout(() => socket?.close(), SILENCE_MS);
  }

  function wake(): void {
    if (document.visibilityState === 'visible') connect();
  }

  listeners.onState('connecting');
  connect();
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', wake);
  return () => {
    isClosed = true;
    window.clearTimeout(timer);
    window.clearTimeout(silence);
    document.removeEventListener('visibilitychange', wake);
    window.removeEventListener('online', wake);
    socket?.close();
  };
}
