import { createSocket, type RemoteInfo, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { dataOf, readQuestion, writeAnswer, type DnsAnswer, type DnsQuestion } from './dns-packet.ts';

/** What the server holds: by "TYPE name" the values of the records, or how it misbehaves. */
export type Zone = Readonly<Record<string, readonly string[] | Misbehaviour>>;

/** 'silent' never answers, 'failing' answers SERVFAIL, bytes are sent as they are behind the question's number. */
export type Misbehaviour = 'silent' | 'failing' | Buffer;

export interface DnsServer {
  /** "127.0.0.1:port", for setServers. */
  readonly address: string;
  /** Every question that came, as "TYPE name", in order. */
  readonly questions: readonly string[];
  readonly close: () => Promise<void>;
}

/** Bytes of an answer over UDP; more are asked for over TCP. */
const UDP_BYTES = 1_232;
const LINKS = 8;

/** A name server on this machine that answers from a zone, over UDP and TCP. */
export async function startDnsServer(zone: Zone): Promise<DnsServer> {
  const questions: string[] = [];
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('data', (data: Buffer) => {
      const answer = reply(data.subarray(2), zone, questions);
      if (answer === undefined) return;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(Math.min(answer.length, 65_535));
      socket.write(Buffer.concat([length, answer]));
    });
  });
  const udp = await listenOnBoth(tcp);
  udp.on('message', (packet: Buffer, from: RemoteInfo) => {
    const answer = reply(packet, zone, questions);
    if (answer === undefined) return;
    const short = answer.length > UDP_BYTES ? truncated(packet) : answer;
    udp.send(short, from.port, from.address);
  });
  return {
    address: `127.0.0.1:${String(udp.address().port)}`,
    questions,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      const closed = [once(udp, 'close'), once(tcp, 'close')];
      udp.close();
      tcp.close();
      await Promise.all(closed);
    },
  };
}

/** Ports tried until one is free over TCP as well: the system chooses one that is over UDP. */
const PORTS = 20;

async function listenOnBoth(tcp: Server): Promise<UdpSocket> {
  for (let left = PORTS; ; left -= 1) {
    const udp = createSocket('udp4');
    udp.bind(0, '127.0.0.1');
    await once(udp, 'listening');
    try {
      tcp.listen(udp.address().port, '127.0.0.1');
      await once(tcp, 'listening');
      return udp;
    } catch (error) {
      udp.close();
      if (left <= 1) throw error;
    }
  }
}

function truncated(packet: Buffer): Buffer {
  return writeAnswer(readQuestion(packet), { code: 0, records: [], isTruncated: true });
}

function reply(packet: Buffer, zone: Zone, questions: string[]): Buffer | undefined {
  const question = readQuestion(packet);
  questions.push(`${question.type} ${question.name}`);
  const held = zone[`${question.type} ${question.name}`];
  if (held === 'silent') return undefined;
  if (held === 'failing') return writeAnswer(question, { code: 2, records: [] });
  if (Buffer.isBuffer(held)) return Buffer.concat([packet.subarray(0, 2), held]);
  return writeAnswer(question, lookUp(question, zone));
}

function lookUp({ name, type }: DnsQuestion, zone: Zone): DnsAnswer {
  const records: DnsAnswer['records'][number][] = [];
  let current = name;
  for (let links = 0; links < LINKS; links += 1) {
    const target = valuesOf(zone, 'CNAME', current)[0];
    if (target === undefined || type === 'CNAME') break;
    records.push({ name: current, type: 'CNAME', data: dataOf('CNAME', target) });
    current = target;
  }
  for (const value of valuesOf(zone, type, current)) {
    records.push({ name: current, type, data: dataOf(type, value) });
  }
  const exists = Object.keys(zone).some((key) => key.endsWith(` ${name}`) || key.endsWith(`.${name}`));
  return { code: exists ? 0 : 3, records };
}

function valuesOf(zone: Zone, type: string, name: string): readonly string[] {
  const held = zone[`${type} ${name}`];
  return Array.isArray(held) ? held.map(String) : [];
}
