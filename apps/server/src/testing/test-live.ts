import { LiveFrame } from '@postern/contracts';
import type { LiveEvent } from '@postern/contracts';
import { WebSocket } from 'ws';
import type { TestBrowser } from './test-browser.ts';
import { until } from './test-postern.ts';

export interface TestLive {
  readonly frames: readonly LiveFrame[];
  readonly events: () => LiveEvent[];
  /** The first event of this type, waited for. */
  readonly next: (type: LiveEvent['type']) => Promise<LiveEvent & Record<string, unknown>>;
  /** The close code, once closed. */
  readonly closed: Promise<number>;
  readonly close: () => void;
}

/** An open page: the live connection of this browser, from a cursor or from now. */
export async function openLive(
  browser: TestBrowser,
  after?: number,
  origin = browser.origin,
): Promise<TestLive> {
  const url = new URL('/api/v1/live', browser.origin.replace(/^http/, 'ws'));
  if (after !== undefined) url.searchParams.set('after', String(after));
  const socket = new WebSocket(url, { headers: { cookie: browser.cookieHeader() }, origin });
  const frames: LiveFrame[] = [];
  socket.on('message', (data) => {
    frames.push(LiveFrame.parse(JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '')));
  });
  const closed = new Promise<number>((resolve) => {
    socket.once('close', (code) => {
      resolve(code);
    });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  await until('the hello of the live connection', () => frames[0]);
  const events = (): LiveEvent[] => frames.flatMap((frame) => (frame.kind === 'event' ? [frame.event] : []));
  return {
    frames,
    events,
    next: async (type) => ({ ...(await until(type, () => events().find((event) => event.type === type))) }),
    closed,
    close: () => {
      socket.close();
    },
  };
}
