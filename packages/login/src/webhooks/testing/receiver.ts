import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly port: number;
  /** `127.0.0.1:port` */
  readonly host: string;
  readonly received: readonly Received[];
  answerWith(status: number, headers?: Readonly<Record<string, string>>, body?: string): void;
  close(): Promise<void>;
}

/** A webhook receiver on a loopback port that writes down what it gets. */
export async function receiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answer: { status: number; headers: Readonly<Record<string, string>>; body: string } = {
    status: 200,
    headers: {},
    body: '',
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The receiver has no port.');
  return {
    port: address.port,
    host: `127.0.0.1:${String(address.port)}`,
    received,
    answerWith(status, headers = {}, body = '') {
      answer = { status, headers, body };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8');
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
