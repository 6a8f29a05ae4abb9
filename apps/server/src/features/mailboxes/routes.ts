import { routes } from '@postern/contracts';
import { providers } from '@postern/mail';
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
}

export function mailboxRoutes(kit: RouteKit, { store, directory, manage, status }: MailboxRoutesParts): void {
  const present = (mailbox: MailboxModel) =>
    presentMailbox(mailbox, status.of(mailbox), status.unseen(mailbox.id));
  const owned = async (userId: string, mailboxId: string): Promise<MailboxModel> =>
    (await directory.mailboxAccess(userId, mailboxId)).mailbox;

  defineRoute(kit, routes.providers, async () =>
    Promise.resolve({ providers: providers.map(presentProvider) }),
  );

  defineRoute(kit, routes.mailboxes, async ({ signedIn }) => ({
    mailboxes: (await store.list(signedIn.userId)).map(present),
  }));

  defineRoute(kit, routes.testConnection, ({ signedIn, body }) =>
    manage.testConnection(signedIn.userId, body),
  );

  defineRoute(kit, routes.addMailbox, async ({ signedIn, body }) =>
    present(await manage.add(signedIn.userId, body)),
  );

  defineRoute(kit, routes.changeMailbox, async ({ signedIn, params, body }) =>
    present(await manage.change(await owned(signedIn.userId, params.mailboxId), body)),
  );

  defineRoute(kit, routes.removeMailbox, async ({ signedIn, params }) => {
    await manage.remove(await owned(signedIn.userId, params.mailboxId));
  });

  defineRoute(kit, routes.testMailbox, async ({ signedIn, params }) => {
    const mailbox = await owned(signedIn.userId, params.mailboxId);
    const tested = await manage.testSaved(mailbox);
    if (tested.outcome === 'ok') status.retry(mailbox.id);
    return tested;
  });

  defineRoute(kit, routes.folders, async ({ signedIn, params, signal }) => {
    const { mailbox, session } = await directory.mailboxAccess(signedIn.userId, params.mailboxId);
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
