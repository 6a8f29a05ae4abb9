import type { Attachment } from '../build/entity.ts';
import type { Charset } from '../build/charsets.ts';
import type { Person } from '../build/headers.ts';
import type { Letter } from '../letter.ts';
import type { MailboxName } from '../people.ts';
import { OWNERS } from '../people.ts';

/** One message of a conversation: who wrote it, how many hours ago, and only the words that are new in it. */
interface Turn {
  readonly by: Person | 'me';
  readonly hours: number;
  readonly text: string;
  /** Also as HTML, as most mail programs write. */
  readonly isRich?: boolean;
  readonly files?: readonly Attachment[];
  readonly folder?: string;
  readonly isRead?: boolean;
  readonly isFlagged?: boolean;
}

interface Conversation {
  readonly key: string;
  readonly mailbox: MailboxName;
  readonly subject: string;
  readonly turns: readonly Turn[];
  /** Others who get every message. */
  readonly cc?: readonly Person[];
  readonly charset?: Charset;
  /** Minutes east of UTC of everyone in it. */
  readonly offset?: number;
  /** What stands over a quote after the name: "wrote:" in the language of the conversation. */
  readonly wrote?: string;
  /** What a mail program of that language puts before the subject of an answer. */
  readonly answer?: string;
}

/** Letters of a conversation: each answers the one before, refers to all of them and quotes the last. */
export function conversation(plan: Conversation): readonly Letter[] {
  const letters: Letter[] = [];
  for (const [index, turn] of plan.turns.entries()) letters.push(letterOf(plan, index, turn, [...letters]));
  return letters;
}

/** A message that stands alone. */
export function single(plan: Omit<Conversation, 'turns'>, turn: Turn): readonly Letter[] {
  return conversation({ ...plan, turns: [turn] });
}

function letterOf(plan: Conversation, index: number, turn: Turn, after: readonly Letter[]): Letter {
  const owner = OWNERS[plan.mailbox];
  const previous = plan.turns[index - 1];
  const isMine = turn.by === 'me';
  const to = isMine ? correspondents(plan) : [owner];
  const isAnswered = !isMine && plan.turns[index + 1]?.by === 'me';
  const text = previous === undefined ? turn.text : `${turn.text}\n\n${quoted(plan, previous)}`;
  return {
    key: `${plan.key}-${String(index + 1)}`,
    mailbox: plan.mailbox,
    from: turn.by === 'me' ? owner : turn.by,
    subject: index === 0 ? plan.subject : `${plan.answer ?? 'Re:'} ${plan.subject}`,
    to,
    cc: [...(isMine ? [] : correspondents(plan)), ...(plan.cc ?? [])].filter((person) => person !== turn.by),
    text,
    after,
    minutesAgo: turn.hours * 60,
    ...(turn.isRich === true ? { html: richText(turn, previous, plan) } : {}),
    ...(turn.files === undefined ? {} : { files: turn.files }),
    ...(plan.charset === undefined ? {} : { charset: plan.charset }),
    ...(plan.offset === undefined ? {} : { offset: plan.offset }),
    ...(isMine ? { folder: turn.folder ?? 'Sent', authentication: 'own', isRead: true } : placeOf(turn)),
    ...(isAnswered ? { isAnswered } : {}),
    ...(turn.isFlagged === undefined ? {} : { isFlagged: turn.isFlagged }),
  };
}

function placeOf(turn: Turn): Partial<Letter> {
  return {
    ...(turn.folder === undefined ? {} : { folder: turn.folder }),
    ...(turn.isRead === undefined ? {} : { isRead: turn.isRead }),
  };
}

/** Everybody who wrote, the owner apart. */
function correspondents(plan: Conversation): readonly Person[] {
  const cc = new Set(plan.cc);
  const authors = plan.turns.flatMap((turn) => (turn.by === 'me' || cc.has(turn.by) ? [] : [turn.by]));
  return [...new Set(authors)];
}

function heading(plan: Conversation, turn: Turn): string {
  return `${turn.by === 'me' ? OWNERS[plan.mailbox].name : turn.by.name} ${plan.wrote ?? 'wrote:'}`;
}

function quoted(plan: Conversation, turn: Turn): string {
  const lines = turn.text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return [heading(plan, turn), ...lines].join('\n');
}

function richText(turn: Turn, previous: Turn | undefined, plan: Conversation): string {
  const quote =
    previous === undefined
      ? ''
      : `<p style="color:#667085">${escapeHtml(heading(plan, previous))}</p><blockquote style="margin:0 0 0 .8ex;border-left:2px solid #d0d5dd;padding-left:1ex;color:#475467">${paragraphs(previous.text)}</blockquote>`;
  return `<!doctype html>\n<html><body style="font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#1d2939">\n${paragraphs(turn.text)}\n${quote}\n</body></html>\n`;
}

function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
