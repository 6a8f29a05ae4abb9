import { randomUUID } from 'node:crypto';
import { chownSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Delivery {
  /** INTERNALDATE; now where left out. */
  readonly date?: Date;
  /** Maildir flags: `S` seen, `F` flagged, `R` answered, `D` draft. */
  readonly flags?: string;
}

/** Puts mail into a user's Maildir without any IMAP client: what a mail server's delivery does. */
export interface Maildirs {
  /** Delivers one message; LF becomes CRLF on the wire. `folder` is `INBOX` or a path with `/`. */
  deliver(user: string, folder: string, message: string | Uint8Array, delivery?: Delivery): void;
  /** Delivers many, in order: UIDs ascend with the index. */
  deliverMany(
    user: string,
    folder: string,
    count: number,
    make: (index: number) => string,
    date?: (index: number) => Date,
  ): void;
  /** Gives the folder a new UIDVALIDITY and forgets its UIDs, as a restored backup would. */
  resetUidValidity(user: string, folder: string): void;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export function createMaildirs(root: string, owner: Owner | undefined): Maildirs {
  let counter = 0;
  const own = (path: string): void => {
    if (owner !== undefined) chownSync(path, owner.uid, owner.gid);
  };
  function makeFolder(path: string): void {
    if (mkdirSync(path, { recursive: true }) !== undefined) own(path);
  }
  function maildir(user: string, folder: string): string {
    const home = join(root, user);
    const inbox = join(home, 'Maildir');
    // Maildir++: one flat folder per mailbox, levels joined with dots, names in modified UTF-7.
    const path = folder === 'INBOX' ? inbox : join(inbox, `.${folder.replaceAll('/', '.')}`);
    for (const each of [home, inbox, path, ...['cur', 'new', 'tmp'].map((part) => join(path, part))])
      makeFolder(each);
    return path;
  }
  function deliver(
    user: string,
    folder: string,
    message: string | Uint8Array,
    delivery: Delivery = {},
  ): void {
    const path = maildir(user, folder);
    counter += 1;
    const date = delivery.date ?? new Date();
    // Dovecot gives UIDs in the order of file names: the counter keeps the order of deliveries.
    const seconds = Math.floor(Date.now() / 1000);
    const name = `${String(seconds)}.M${String(counter).padStart(9, '0')}.${randomUUID()}`;
    const temporary = join(path, 'tmp', name);
    writeFileSync(temporary, message);
    own(temporary);
    utimesSync(temporary, date, date);
    renameSync(
      temporary,
      delivery.flags === undefined
        ? join(path, 'new', name)
        : join(path, 'cur', `${name}:2,${delivery.flags}`),
    );
  }
  return {
    deliver,
    deliverMany: (user, folder, count, make, date) => {
      for (let index = 0; index < count; index += 1) {
        const at = date?.(index);
        deliver(user, folder, make(index), { flags: '', ...(at === undefined ? {} : { date: at }) });
      }
    },
    resetUidValidity: (user, folder) => {
      const path = maildir(user, folder);
      const next = (Math.floor(Date.now() / 1000) + 1000 + counter).toString(16);
      counter += 1;
      for (const name of [
        'dovecot.index',
        'dovecot.index.log',
        'dovecot.index.log.2',
        'dovecot.index.cache',
      ]) {
        rmSync(join(path, name), { force: true });
      }
      writeFileSync(join(path, 'dovecot-uidlist'), `3 V${String(Number.parseInt(next, 16))} N1\n`);
      own(join(path, 'dovecot-uidlist'));
    },
  };
}
