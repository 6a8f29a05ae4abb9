import { routes } from '@postern/contracts';
import { defineRoute } from '../../http/define-route.ts';
import type { RouteKit } from '../../http/define-route.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';

/** What stands in each kind of row, for how long, and how its rows of one person are counted. */
const KINDS = [
  {
    kind: 'user',
    what: 'Your sign-in address and when the account was made.',
    keptFor: 'Until the account is deleted',
    sealed: false,
  },
  {
    kind: 'mailbox',
    what: 'Names and settings of your mailboxes. The app password is sealed.',
    keptFor: 'Until you disconnect the mailbox',
    sealed: true,
  },
  {
    kind: 'folder',
    what: 'Names of folders and how far each has been checked.',
    keptFor: 'Until you disconnect the mailbox',
    sealed: false,
  },
  {
    kind: 'location',
    what: 'Numbers of messages that were checked. Nothing of what they say.',
    keptFor: 'Until you disconnect the mailbox',
    sealed: false,
  },
  {
    kind: 'verdict',
    what: 'What the guard found: codes and facts. Sender and subject of warnings are sealed; of clean mail neither is kept.',
    keptFor: 'Until the account is deleted',
    sealed: true,
  },
  {
    kind: 'feedback',
    what: 'What you marked safe or reported.',
    keptFor: 'Until you take it back',
    sealed: false,
  },
  {
    kind: 'correspondent',
    what: 'Who has written before, as keyed numbers. Their names are sealed; their addresses are not kept.',
    keptFor: 'Until the account is deleted',
    sealed: true,
  },
  {
    kind: 'alert',
    what: 'Which messages raised an alert.',
    keptFor: 'Until you disconnect the mailbox',
    sealed: false,
  },
  {
    kind: 'event',
    what: 'What changed, so that a sleeping page can catch up. References only.',
    keptFor: '24 hours',
    sealed: false,
  },
] as const;

const OWN_TABLES = ['location', 'verdict', 'feedback', 'correspondent', 'alert', 'event', 'mailbox'] as const;

export function privacyRoutes(kit: RouteKit, db: Db): void {
  defineRoute(kit, routes.kept, async ({ signedIn: { userId } }) => {
    const counts = new Map<string, number>([['user', 1]]);
    for (const table of OWN_TABLES) {
      const { count } = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('user_id', '=', userId)
        .executeTakeFirstOrThrow();
      counts.set(table, count);
    }
    const { count } = await db
      .selectFrom('folder')
      .innerJoin('mailbox', 'mailbox.id', 'folder.mailbox_id')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('mailbox.user_id', '=', userId)
      .executeTakeFirstOrThrow();
    counts.set('folder', count);
    return { kinds: KINDS.map((kind) => ({ ...kind, rows: counts.get(kind.kind) ?? 0 })) };
  });
}
