import type { FastifyInstance } from 'fastify';
import { demoEntry } from '../features/identity/index.ts';
import type { UserStore } from '../features/identity/index.ts';
import type { MailboxStore, ManageMailboxes } from '../features/mailboxes/index.ts';
import { reachOf } from '../http/caller.ts';
import type { DemoParts } from './options.ts';
import type { SignIn } from './sign-in.ts';

/** The button that signs the demo's person in. */
export function addDemoEntry(
  app: FastifyInstance,
  { email }: DemoParts,
  { login, interception }: SignIn,
): void {
  demoEntry({
    app,
    login,
    email,
    readMail: async (start) => {
      const { result: started, mail } = await interception.during(start);
      return { started, code: /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(mail?.text ?? '')?.[0] };
    },
  });
}

interface Seeded {
  readonly users: UserStore;
  readonly mailboxes: MailboxStore;
  readonly manage: ManageMailboxes;
}

/** The demo's person and mailboxes, made once and pointed at this start's port. */
export async function seedDemo(demo: DemoParts, { users, mailboxes, manage }: Seeded): Promise<void> {
  const user =
    (await users.find(demo.email, '')) ??
    (await users.create(demo.email, { displayAddress: demo.email, administrator: true, tenant: '' }));
  const known = await mailboxes.list(reachOf(user.id));
  for (const { name, address, username, password, colour, port } of demo.mailboxes) {
    const connection = { host: '127.0.0.1', port, security: 'none', username, password } as const;
    const mailbox = known.find((other) => other.address === address);
    if (mailbox === undefined) await manage.add(user.id, { ...connection, name, address, colour });
    else await manage.change(mailbox, connection);
  }
}
