import { AsyncLocalStorage } from 'node:async_hooks';
import type { LoginMail } from '@postern/login';

export interface MailInterception {
  /** To be asked by whoever delivers: true where the mail was kept back and must not be sent. */
  readonly keepsBack: (mail: LoginMail) => boolean;
  /** Runs a task whose sign-in mail is read here instead of being sent, and gives that mail. */
  readonly during: <T>(
    task: () => Promise<T>,
  ) => Promise<{ readonly result: T; readonly mail: LoginMail | undefined }>;
}

/**
 * Where Postern itself stands in for the mailbox: the demo's door, and the sign-in link of the operator. Whatever else
 * is under way at the same time keeps its mails.
 */
export function createMailInterception(): MailInterception {
  const running = new AsyncLocalStorage<{ mail: LoginMail | undefined }>();
  return Object.freeze({
    keepsBack: (mail: LoginMail) => {
      const kept = running.getStore();
      if (kept === undefined || mail.kind === 'notice') return false;
      kept.mail = mail;
      return true;
    },
    during: async <T>(task: () => Promise<T>) => {
      const kept: { mail: LoginMail | undefined } = { mail: undefined };
      const result = await running.run(kept, task);
      return { result, mail: kept.mail };
    },
  });
}
