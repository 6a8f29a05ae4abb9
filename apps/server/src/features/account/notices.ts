import type { Outbox } from '../../infrastructure/mailer/outbox.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Logger } from '../../infrastructure/logger.ts';
import { NOTICE_MS } from './limits.ts';

/** What the owner of an account is told of by mail. The sign-in library tells of factors and passwords itself. */
const NOTICE_WORDS = {
  'email-changed': 'The sign-in address of this account was changed to this one.',
  'change-undone':
    'The change of address was taken back: the account has this address again, and everybody was signed out. Passwords, passkeys, authenticator apps, recovery codes and addresses outside that were set up since, or in the day before, were removed. Sign in and remove what else you do not know under Security.',
  'address-lost':
    'The change of address of an account to this one was taken back by whoever reads its former address: this address no longer signs in to it.',
  'second-factor-on': 'Signing in asks for a second factor from now on.',
  'second-factor-off': 'The second factor was switched off: signing in no longer asks for one.',
  'outside-set': 'An address outside was added. Codes can be sent there.',
  'outside-removed': 'The address outside was removed. No codes are sent there any more.',
  exported: 'A file with everything stored about this account was downloaded.',
  'username-set': 'A user name was set. It can be used to sign in.',
  panic:
    'Everything was locked: all browsers and programs were signed out, and no mail server is connected to until the next sign-in.',
  'deletion-cancelled': 'The deletion of this account was called off. Everything stays as it is.',
  deleted: 'This account and everything stored about it were deleted.',
} as const;

type Notice = keyof typeof NOTICE_WORDS;

/** Last words to who has no account to sign in to any more. */
const ENDS: Readonly<Partial<Record<Notice, string>>> = {
  deleted: 'There is nothing left to sign in to.',
  'address-lost':
    'If the account is yours and somebody else reads its former address, ask whoever runs this Postern.',
};

export interface Notices {
  /** Tells the owner. What it tells of has happened: a mail that cannot be queued changes no answer. */
  readonly tell: (to: string, notice: Notice) => Promise<void>;
  /** Tells the former address of an account, with the way back. */
  readonly tellOfMove: (
    to: string,
    move: { readonly undoUrl: string; readonly undoUntil: number },
  ) => Promise<void>;
  readonly tellOfDeletion: (to: string, deleteAfter: number) => Promise<void>;
}

interface NoticeParts {
  readonly outbox: Pick<Outbox, 'put'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly publicOrigin: () => string;
}

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly button?: { readonly url: string; readonly label: string };
  readonly expiresAt: number;
}

/** Mails in plain words, with at most one link and nothing that a mail program would fetch. */
export function createNotices({ outbox, clock, logger, publicOrigin }: NoticeParts): Notices {
  async function send({ to, subject, lines, button, expiresAt }: Letter): Promise<void> {
    const asText = [...lines, ...(button === undefined ? [] : [button.url])].join('\n\n');
    const asHtml = [
      ...lines.map((line) => `<p>${escape(line)}</p>`),
      ...(button === undefined
        ? []
        : [`<p><a href="${escape(button.url)}" style="${BUTTON_STYLE}">${escape(button.label)}</a></p>`]),
    ].join('\n');
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Postern</title></head><body style="font:15px/1.5 sans-serif;color:#22211f">\n${asHtml}\n</body></html>\n`;
    try {
      await outbox.put({ to, subject, text: `${asText}\n`, html, headers: HEADERS }, expiresAt);
    } catch (error) {
      logger.error({ err: error }, 'a notice could not be queued');
    }
  }

  const when = (): string => `Time: ${inWords(clock.now())}`;
  const notYou = (): string =>
    `If this was not you, open ${publicOrigin()}, sign in and press “Sign out everywhere and lock” under Account, Security.`;

  return Object.freeze<Notices>({
    tell: (to, notice) =>
      send({
        to,
        subject: 'Postern: something changed in your account',
        lines: [NOTICE_WORDS[notice], when(), ENDS[notice] ?? notYou()],
        expiresAt: clock.now() + NOTICE_MS,
      }),
    tellOfMove: (to, { undoUrl, undoUntil }) =>
      send({
        to,
        subject: 'Postern: the address of your account was changed',
        lines: [
          'Your account signs in with another address from now on. This mail goes to the former one.',
          when(),
          `If this was not you, take it back: until ${inWords(undoUntil)} the link below gives the account its former address again and signs everybody out. If it was you, there is nothing to do.`,
        ],
        button: { url: undoUrl, label: 'Take it back' },
        expiresAt: undoUntil,
      }),
    tellOfDeletion: (to, deleteAfter) =>
      send({
        to,
        subject: 'Postern: your account is to be deleted',
        lines: [
          `Somebody who is signed in asked to delete this account. It will be deleted on ${inWords(deleteAfter)}, with everything stored about it. No mail server is connected to until then.`,
          when(),
          `To keep it, sign in at ${publicOrigin()} before that and press “Keep my account”. Mail on your mail servers is not touched in either case.`,
        ],
        expiresAt: clock.now() + NOTICE_MS,
      }),
  });
}

/** RFC 3834; the second keeps Exchange from answering with out-of-office notes. */
const HEADERS = Object.freeze({ 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' });
const BUTTON_STYLE =
  'display:inline-block;padding:12px 20px;background:#0d6b66;color:#ffffff;border-radius:8px;text-decoration:none;font-weight:600';

/** UTC to the minute: whoever reads it may be anywhere. */
function inWords(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
