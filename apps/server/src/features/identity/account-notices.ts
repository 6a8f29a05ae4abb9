import { html, join } from '@postern/login/pages';
import type { Outbox } from '../../infrastructure/mailer/outbox.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import { NOTICE_LIFE_MS } from './limits.ts';

/** A mail that tells of something and carries no secret. */
export interface Notice {
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Queues a notice; undefined costs the same and sends nothing. */
export type PutNotice = (notice: Notice | undefined) => Promise<void>;

export function createPutNotice(outbox: Pick<Outbox, 'put' | 'putNothing'>, clock: Clock): PutNotice {
  return async (notice) => {
    if (notice === undefined) return outbox.putNothing();
    const { to, subject, paragraphs } = notice;
    const rows = join(paragraphs.map((words) => html`<p>${words}</p>`));
    return outbox.put(
      {
        to,
        subject,
        text: [...paragraphs, ''].join('\n\n'),
        html: html`<!doctype html>
          <html lang="en">
            <head>
              <meta charset="utf-8" />
              <title>Postern</title>
            </head>
            <body>
              ${rows}
            </body>
          </html>`.markup,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      },
      clock.now() + NOTICE_LIFE_MS,
    );
  };
}

/** To whoever has an account already. */
export function noticeOfSecondSignUp(to: string, origin: string): Notice {
  return {
    to,
    subject: 'You have an account with Postern already',
    paragraphs: [
      'Somebody, probably you, tried to make an account with this address. There is one already, and nothing about it has changed.',
      `To sign in, open ${origin}/sign-in and type your address. If you have forgotten your password, set a new one at ${origin}/forgot.`,
      'If this was not you, there is nothing to do: without this mailbox nobody gets further.',
    ],
  };
}
