/** As much of RFC 1035 as a test needs: one question, answers without compression. */

export interface DnsQuestion {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  /** The question as it came, for the answer. */
  readonly section: Buffer;
}

export interface DnsAnswer {
  /** 0 no error, 2 server failure, 3 no such name, 5 refused. */
  readonly code: number;
  readonly records: readonly DnsRecord[];
  readonly isTruncated?: boolean;
}

export interface DnsRecord {
  readonly name: string;
  readonly type: string;
  readonly data: Buffer;
}

const TYPES: ReadonlyMap<string, number> = new Map([
  ['A', 1],
  ['CNAME', 5],
  ['PTR', 12],
  ['MX', 15],
  ['TXT', 16],
  ['AAAA', 28],
]);
const HEADER = 12;
const SECONDS_TO_LIVE = 60;

export function readQuestion(packet: Buffer): DnsQuestion {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = packet.readUInt8(at); length > 0; length = packet.readUInt8(at)) {
    labels.push(packet.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const type = packet.readUInt16BE(at + 1);
  return {
    id: packet.readUInt16BE(0),
    name: labels.join('.').toLowerCase(),
    type: [...TYPES].find(([, number]) => number === type)?.[0] ?? String(type),
    section: packet.subarray(HEADER, at + 5),
  };
}

export function writeAnswer(question: DnsQuestion, answer: DnsAnswer): Buffer {
  const head = Buffer.alloc(HEADER);
  head.writeUInt16BE(question.id, 0);
  // An answer of the authority itself, recursion offered.
  head.writeUInt16BE(0x8580 | (answer.isTruncated === true ? 0x0200 : 0) | answer.code, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(answer.records.length, 6);
  return Buffer.concat([head, question.section, ...answer.records.map(writeRecord)]);
}

/** The data of a record, written as in a zone file: TXT in pieces of 255, MX as "10 host". */
export function dataOf(type: string, value: string): Buffer {
  switch (type) {
    case 'TXT':
      return Buffer.concat(
        piecesOf(value).map((piece) => Buffer.concat([Buffer.from([piece.length]), piece])),
      );
    case 'A':
      return Buffer.from(value.split('.').map(Number));
    case 'AAAA':
      return Buffer.from(
        value.split(':').flatMap((group) => [...Buffer.from(group.padStart(4, '0'), 'hex')]),
      );
    case 'MX': {
      const [priority = '0', host = ''] = value.split(' ');
      const data = Buffer.alloc(2);
      data.writeUInt16BE(Number(priority));
      return Buffer.concat([data, writeName(host)]);
    }
    default:
      return writeName(value);
  }
}

function piecesOf(value: string): readonly Buffer[] {
  const bytes = Buffer.from(value, 'latin1');
  return Array.from({ length: Math.max(1, Math.ceil(bytes.length / 255)) }, (_unused, at) =>
    bytes.subarray(at * 255, (at + 1) * 255),
  );
}

function writeRecord({ name, type, data }: DnsRecord): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(TYPES.get(type) ?? 0, 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt32BE(SECONDS_TO_LIVE, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([writeName(name), fixed, data]);
}

function writeName(name: string): Buffer {
  const labels = name === '' ? [] : name.split('.');
  const parts = labels.map((label) =>
    Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')]),
  );
  return Buffer.concat([...parts, Buffer.from([0])]);
}
