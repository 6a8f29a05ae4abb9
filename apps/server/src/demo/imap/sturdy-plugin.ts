import type { CommandHandler, ImapServer, MimeNode, StoredMessage } from 'hoodiecrow-imap';
import mimeParser from 'hoodiecrow-imap/lib/mimeparser.js';

/** Fields of which the package expects a list where there are several; any other field must be one text. */
const LIST_FIELDS = new Set(['from', 'sender', 'reply-to', 'to', 'cc', 'bcc']);

/**
 * Holds the server up on hostile mail: a message with doubled fields must not break the FETCH of its whole folder, and
 * a command that throws must not leave its connection waiting for ever.
 */
export function sturdyPlugin(server: ImapServer): void {
  server.messageHandlers.push((_server, message) => {
    readOnce(message);
  });
  const find = server.getCommandHandler.bind(server);
  server.getCommandHandler = (command): CommandHandler | false => {
    const handler = find(command);
    return handler === false ? false : guarded(handler);
  };
}

function readOnce(message: StoredMessage): void {
  const tree = mimeParser(message.raw);
  if (tree === false) return;
  keepOneOfEach(tree);
  message.parsed = tree;
}

function keepOneOfEach(node: MimeNode): void {
  for (const [name, value] of Object.entries(node.parsedHeader)) {
    if (Array.isArray(value) && !LIST_FIELDS.has(name)) node.parsedHeader[name] = String(value[0]);
  }
  for (const child of node.childNodes ?? []) keepOneOfEach(child);
}

function guarded(handler: CommandHandler): CommandHandler {
  return (connection, parsed, data, done) => {
    let isDone = false;
    const finish = (): void => {
      if (isDone) return;
      isDone = true;
      done();
    };
    try {
      handler(connection, parsed, data, finish);
    } catch (error) {
      if (isDone) throw error;
      const value = 'The demo server could not do this';
      connection.send(
        { tag: parsed.tag, command: 'NO', attributes: [{ type: 'TEXT', value }] },
        'ERROR',
        parsed,
        data,
      );
      finish();
    }
  };
}
