import { createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A mail as it came over the wire. */
export interface TakenMail {
  readonly from: string;
  /** Every RCPT TO, in order. */
  readonly to: readonly string[];
  readonly data: string;
}

export interface SmtpSink {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** Mails that were offered, taken or not. */
  readonly offered: () => number;
  /** The next so many mails are answered with 451 instead of being taken. */
  readonly refuse: (count: number) => void;
  readonly close: () => Promise<void>;
}

/** A mail server on loopback that takes everything and sends nothing (RFC 5321, the least of it). */
export async function startSmtpSink(): Promise<SmtpSink> {
  const taken: TakenMail[] = [];
  const sockets = new Set<Socket>();
  let refusals = 0;
  let offered = 0;

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setEncoding('latin1');
    const say = (line: string): boolean => socket.write(`${line}\r\n`);
    let waiting = '';
    let mail = { from: '', to: [] as string[] };
    let isData = false;

    const take = (data: string): void => {
      offered += 1;
      isData = false;
      if (refusals > 0) {
        refusals -= 1;
        say('451 4.3.0 try again later');
      } else {
        taken.push({ ...mail, data });
        say('250 2.0.0 taken');
      }
      mail = { from: '', to: [] };
    };

    const hear = (line: string): void => {
      const [verb = ''] = line.toUpperCase().split(/[ :]/, 1);
      const address = /<([^<>]*)>/.exec(line)?.[1] ?? line;
      if (verb === 'EHLO') say('250-sink.example\r\n250 8BITMIME');
      else if (verb === 'DATA') {
        isData = true;
        say('354 go on');
      } else if (verb === 'QUIT') {
        say('221 bye');
        socket.end();
      } else {
        if (verb === 'MAIL') mail = { from: address, to: [] };
        if (verb === 'RCPT') mail.to.push(address);
        say('250 ok');
      }
    };

    socket.on('data', (chunk) => {
      waiting += String(chunk);
      for (;;) {
        const end = isData ? '\r\n.\r\n' : '\r\n';
        const at = waiting.indexOf(end);
        if (at < 0) return;
        const piece = waiting.slice(0, at);
        waiting = waiting.slice(at + end.length);
        if (isData) take(piece);
        else hear(piece);
      }
    });
    say('220 sink.example ESMTP');
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    url: `smtp://127.0.0.1:${String(address.port)}`,
    taken,
    offered: () => offered,
    refuse: (count) => {
      refusals = count;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
