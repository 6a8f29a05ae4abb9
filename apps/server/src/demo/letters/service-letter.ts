import type { Charset } from '../build/charsets.ts';
import type { Attachment } from '../build/entity.ts';
import { createPdf } from '../files/pdf.ts';
import type { Letter } from '../letter.ts';
import type { MailboxName } from '../people.ts';
import type { Block } from './service-blocks.ts';
import { plainText } from './service-blocks.ts';
import type { LookName } from './service-layout.ts';
import { drawPage } from './service-layout.ts';

/** Somebody who writes to many: a shop, a newsletter, a bank. */
export interface Service {
  readonly name: string;
  /** Registered name, without `www.`. */
  readonly domain: string;
  /** What stands before the @; `hello` when left out. */
  readonly sender?: string;
  readonly mailbox: MailboxName;
  readonly look: LookName;
  readonly colour: string;
  readonly language?: string;
  /** UTF-8 when left out. */
  readonly charset?: Charset;
  /** Small print under every message; `[words](/path)` are links. */
  readonly footer: string;
  /** Sends to a list that can be left: says so in the header, and counts who opened. */
  readonly isList?: boolean;
  readonly folder?: string;
}

/** One message of a service. */
export interface ServiceMessage {
  readonly key: string;
  readonly subject: string;
  readonly preview?: string;
  readonly blocks: readonly Block[];
  /** Days before now. */
  readonly days?: number;
  readonly files?: readonly Attachment[];
  readonly folder?: string;
  readonly isFlagged?: boolean;
  readonly isRead?: boolean;
}

const MINUTES_A_DAY = 24 * 60;

/** The letter a service sends: HTML in its look, and the same as plain text. */
export function serviceLetter(service: Service, message: ServiceMessage): Letter {
  const site = `https://www.${service.domain}`;
  const folder = message.folder ?? service.folder;
  return {
    key: `service:${message.key}`,
    mailbox: service.mailbox,
    from: { name: service.name, address: `${service.sender ?? 'hello'}@${service.domain}` },
    subject: message.subject,
    text: `${plainText(message.blocks, site)}\n\n--\n${plainText([{ kind: 'words', text: service.footer }], site)}\n`,
    html: drawPage({
      look: service.look,
      brand: service.name,
      colour: service.colour,
      site,
      images: `https://img.${service.domain}`,
      language: service.language ?? 'en',
      charset: service.charset ?? 'utf-8',
      preview: message.preview ?? '',
      blocks: message.blocks,
      footer: service.footer,
      tracker: service.isList === true ? `/o/${message.key}.gif` : undefined,
    }),
    ...(service.isList === true ? { headers: listHeaders(service, message.key) } : {}),
    ...(service.charset === undefined ? {} : { charset: service.charset }),
    ...(message.files === undefined ? {} : { files: message.files }),
    ...(folder === undefined ? {} : { folder }),
    ...(message.days === undefined ? {} : { minutesAgo: Math.round(message.days * MINUTES_A_DAY) }),
    ...(message.isFlagged === undefined ? {} : { isFlagged: message.isFlagged }),
    ...(message.isRead === undefined ? {} : { isRead: message.isRead }),
  };
}

/** A bill as a file. */
export function pdfFile(name: string, lines: readonly string[]): Attachment {
  return { name, type: 'application/pdf', content: createPdf(lines) };
}

/** RFC 2919, RFC 2369 and RFC 8058: a list with a name, left by one click. */
function listHeaders(service: Service, key: string): readonly string[] {
  return [
    `List-Id: ${service.domain.replace('.example', '')} <news.${service.domain}>`,
    `List-Unsubscribe: <https://www.${service.domain}/leave?m=${key}>,\r\n <mailto:leave@${service.domain}?subject=leave>`,
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'Precedence: bulk',
  ];
}
