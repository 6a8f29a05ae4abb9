import { routes } from '@postern/contracts';
import { providers } from '@postern/mail';
import type { Reach, SessionCaller } from '../../http/caller.ts';
import { defineRoute } from '../../http/define-route.ts';
import type { RouteKit } from '../../http/define-route.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { MailboxStatus } from './status.ts';
import type { MailboxDirectory } from './directory.ts';
import { describeFailure } from './failure-words.ts';
import type { ManageMailboxes } from './manage-mailboxes.ts';
import { compareFolders, presentFolder, presentMailbox, presentProvider } from './present.ts';
import type { MailboxModel } from './model.ts';
import type { MailboxStore } from './store.ts';

interface MailboxRoutesParts {
  readonly store: MailboxStore;
  readonly directory: MailboxDirectory;
  readonly manage: ManageMailboxes;
  readonly status: MailboxStatus;
  /** Whether a second factor of this person is mailed to a mailbox of one of these names. */
  readonly isFactor: (userId: string, names: readonly string[]) => Promise<boolean>;
}

export function mailboxRoutes(
  kit: RouteKit,
  { store, directory, manage, status, isFactor }: MailboxRoutesParts,
): void {
  const present = (mailbox: MailboxModel) =>
    presentMailbox(mailbox, status.of(mailbox), status.unseen(mailbox.id));
  const owned = async (reach: Reach, mailboxId: string): Promise<MailboxModel> =>
    (await directory.mailboxAccess(reach, mailboxId)).mailbox;

  /** What is connected here is no second factor any more: that takes more than a session. */
  async function mayConnect(
    { userId, sudoUntil }: SessionCaller,
    names: readonly (string | undefined)[],
  ): Promise<void> {
    if (sudoUntil > kit.clock.now()) return;
    const given = names.filter((name) => name !== undefined);
    if (await isFactor(userId, given)) throw new HttpProblem('step_up_needed');
  }

  defineRoute(kit, routes.providers, async () =>
    Promise.resolve({ providers: providers.map(presentProvider) }),
  );

  defineRoute(kit, routes.mailboxes, async ({ caller }) => ({
    mailboxes: (await store.list(caller)).map(present),
  }));

  defineRoute(kit, routes.testConnection, ({ caller, body }) => manage.testConnection(caller.userId, body));

  defineRoute(kit, routes.addMailbox, async ({ caller, body }) => {
    await mayConnect(caller, [body.address, body.username]);
    return present(await manage.add(caller.userId, body));
  });

  defineRoute(kit, routes.changeMailbox, async ({ caller, params, body }) => {
    const mailbox = await owned(caller, params.mailboxId);
    await mayConnect(caller, [body.username]);
    return present(await manage.change(mailbox, body));
  });

  defineRoute(kit, routes.removeMailbox, async ({ caller, params }) => {
    await manage.remove(await owned(caller, params.mailboxId));
  });

  defineRoute(kit, routes.testMailbox, async ({ caller, params }) => {
    const mailbox = await owned(caller, params.mailboxId);
    const tested = await manage.testSaved(mailbox);
    if (tested.outcome === 'ok') status.retry(mailbox.id);
    return tested;
  });

  defineRoute(kit, routes.folders, async ({ caller, params, signal }) => {
    const { mailbox, session } = await directory.mailboxAccess(caller, params.mailboxId);
    const listed = await session.folders({ counts: true, signal });
    if (listed.outcome === 'failed') {
      const failure = describeFailure(listed.failure);
      throw new HttpProblem('mailbox_offline', { message: failure.message, failure });
    }
    const folders = [...listed.folders].sort(compareFolders);
    return {
      folders: await Promise.all(
        folders.map(async (folder) =>
          presentFolder(folder, (await store.folder(mailbox.id, folder.path)).id),
        ),
      ),
    };
  });
}
