import { createServer } from 'node:net';
import type { Socket } from 'node:net';

/** One mail as it arrived on the wire. */
export interface SunkMail {
  readonly from: string;
  /** Every RCPT TO, in order. */
  readonly recipients: readonly string[];
  /** Headers and body as sent, dots unstuffed. */
  readonly data: string;
}

export interface SmtpSink {
  readonly url: string;
  readonly mails: readonly SunkMail[];
  /** Every line a client wrote outside of DATA. */
  readonly commands: readonly string[];
  /** Answers this to every RCPT TO, such as `550 no`; undefined takes them. */
  refuse(answer: string | undefined): void;
  close(): Promise<void>;
}

/** A small SMTP server on a loopback port that takes everything and writes down what it was told. */
export async function smtpSink(): Promise<SmtpSink> {
  const mails: SunkMail[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  let refusal: string | undefined;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    talk(socket, { mails, commands, refusal: () => refusal });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sink has no port.');
  return {
    url: `smtp://127.0.0.1:${String(address.port)}`,
    mails,
    commands,
    refuse(answer) {
      refusal = answer;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Notes {
  readonly mails: SunkMail[];
  readonly commands: string[];
  readonly refusal: () => string | undefined;
}

function talk(socket: Socket, notes: Notes): void {
  let from = '';
  let recipients: string[] = [];
  let data: string[] | undefined;
  let rest = '';

  function command(line: string): string {
    notes.commands.push(line);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') from = /<(.*)>/.exec(line)?.[1] ?? line;
    if (verb === 'RCPT') {
      const refusal = notes.refusal();
      if (refusal !== undefined) return refusal;
      recipients.push(/<(.*)>/.exec(line)?.[1] ?? line);
    }
    if (verb === 'DATA') {
      data = [];
      return '354 go on';
    }
    if (verb === 'RSET') recipients = [];
    return verb === 'EHLO' ? '250-sink\r\n250 SMTPUTF8' : '250 ok';
  }

  function dataLine(lines: string[], line: string): string | undefined {
    if (line !== '.') {
      lines.push(line.startsWith('..') ? line.slice(1) : line);
      return undefined;
    }
    notes.mails.push({ from, recipients, data: lines.join('\r\n') });
    recipients = [];
    data = undefined;
    return '250 taken';
  }

  socket.setEncoding('utf8');
  socket.write('220 sink\r\n');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const answer = data === undefined ? command(line) : dataLine(data, line);
      if (answer !== undefined) socket.write(`${answer}\r\n`);
    }
  });
}
