import type { FastifyInstance } from 'fastify';
import type { MailboxState } from '@postern/contracts';
import type { Login } from '@postern/login';
import { createLiveConnections } from '../features/live/index.ts';
import type { LiveConnections } from '../features/live/index.ts';
import type { MailboxStore } from '../features/mailboxes/index.ts';
import type { MailboxWatchers } from '../features/protection/index.ts';
import { reachOf } from '../http/caller.ts';
import type { Ground } from './ground.ts';

interface Told {
  readonly login: Login;
  readonly mailboxes: MailboxStore;
  readonly watchers: MailboxWatchers;
}

/** Open pages, which are told what happens to a person's mailboxes. */
export function createLive(
  { events, logger, publicUrl, onClose }: Ground,
  { server }: FastifyInstance,
  { login, mailboxes, watchers }: Told,
): LiveConnections {
  const live = createLiveConnections({
    server,
    login,
    events,
    logger,
    publicOrigin: () => publicUrl.origin,
    mailboxStates: async (userId) => {
      const owned = await mailboxes.list(reachOf(userId));
      return new Map<string, MailboxState>(owned.map((mailbox) => [mailbox.id, watchers.of(mailbox)]));
    },
  });
  onClose(() => live.close());
  watchers.onState(live.tellState);
  return live;
}
