/** The part of hoodiecrow-imap 2.1 that the demo uses; the package has no declarations of its own. */
declare module 'hoodiecrow-imap' {
  import type { EventEmitter } from 'node:events';
  import type { Server, Socket } from 'node:net';

  export interface StoredMessage {
    /** One character a byte ("binary" text). */
    readonly raw: string;
    flags: string[];
    /** IMAP date-time. */
    internaldate: string;
    uid: number;
    /** What the server's own MIME reader made of it; read once. */
    parsed?: MimeNode;
  }

  export interface MimeNode {
    parsedHeader: Record<string, unknown>;
    childNodes?: MimeNode[];
  }

  export interface StoredFolder {
    readonly messages?: readonly Partial<StoredMessage>[];
    readonly folders?: Readonly<Record<string, StoredFolder>>;
    readonly 'special-use'?: string;
    readonly uidvalidity?: number;
    readonly uidnext?: number;
    readonly separator?: string;
    readonly type?: 'personal';
  }

  export interface Command {
    readonly tag: string;
    readonly command: string;
    readonly attributes?: readonly { readonly type: string; readonly value: string }[];
  }

  export interface Connection {
    server: ImapServer;
    readonly socket: Socket | null;
    state: 'Not Authenticated' | 'Authenticated' | 'Selected';
    directNotifications: boolean;
    inputHandler: ((line: string) => void) | false;
    readonly _notificationCallback: (notification: unknown) => void;
    processNotifications(): void;
    send(response: object, description: string, parsed?: Command, data?: string): void;
  }

  export type CommandHandler = (
    connection: Connection,
    parsed: Command,
    data: string,
    done: () => void,
  ) => void;
  export type SearchHandler = (
    connection: Connection,
    message: StoredMessage,
    index: number,
    ...values: string[]
  ) => boolean;

  export interface ImapServer extends EventEmitter {
    readonly server: Server;
    readonly users: Record<string, { readonly password: string }>;
    readonly connectionHandlers: ((connection: Connection) => void)[];
    readonly messageHandlers: ((server: ImapServer, message: StoredMessage) => void)[];
    readonly searchHandlers: Record<string, SearchHandler>;
    listen(port: number, host: string, ready: () => void): void;
    close(closed?: () => void): void;
    registerCapability(name: string): void;
    setCommandHandler(command: string, handler: CommandHandler): void;
    getCommandHandler(command: string): CommandHandler | false;
    appendMessage(
      folder: string,
      flags: readonly string[],
      internalDate: string,
      raw: string,
    ): { readonly message: StoredMessage };
  }

  export interface Options {
    readonly plugins?: readonly (string | ((server: ImapServer) => void))[];
    readonly users?: Readonly<Record<string, { readonly password: string }>>;
    readonly storage?: Readonly<Record<string, StoredFolder>>;
    readonly credentials?: object;
  }

  export default function hoodiecrow(options?: Options): ImapServer;
}

declare module 'hoodiecrow-imap/lib/mimeparser.js' {
  import type { MimeNode } from 'hoodiecrow-imap';
  export default function mimeParser(raw: string): MimeNode | false;
}
