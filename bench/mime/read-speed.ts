/**
 * How many messages a second one core reads.
 *
 *   node bench/mime/read-speed.ts [FOLDER]
 *
 * Without a folder it reads 1,000 messages of its own making (20 kB on average: letters, newsletters, files). With a
 * folder it reads every .eml file below it. CPU time is what counts; the wall clock only shows how busy the machine is.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readMessage } from '@postern/mime';

const ROUNDS = 5;
const MESSAGES = 1_000;

function main(folder: string | undefined): void {
  const messages = folder === undefined ? makeMessages(MESSAGES) : readFolder(folder);
  const megabytes = messages.reduce((sum, message) => sum + message.length, 0) / 1e6;
  console.log(`${String(messages.length)} messages, ${megabytes.toFixed(1)} MB`);
  for (let round = 1; round <= ROUNDS; round += 1)
    console.log(`round ${String(round)}: ${measure(messages, megabytes)}`);
  console.log(`slowest: ${slowest(messages)}`);
}

function measure(messages: readonly Buffer[], megabytes: number): string {
  const wall = process.hrtime.bigint();
  const before = process.cpuUsage();
  for (const message of messages) readMessage(message);
  const used = process.cpuUsage(before);
  const cpuSeconds = (used.user + used.system) / 1e6;
  const wallSeconds = Number(process.hrtime.bigint() - wall) / 1e9;
  const perSecond = (messages.length / cpuSeconds).toFixed(0);
  const rate = (megabytes / cpuSeconds).toFixed(0);
  return `${perSecond} messages a CPU second, ${rate} MB a CPU second (${wallSeconds.toFixed(2)} s on the clock)`;
}

function slowest(messages: readonly Buffer[]): string {
  const times = messages.map((message) => {
    const start = process.hrtime.bigint();
    readMessage(message);
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  times.sort((one, other) => other - one);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  return `max ${at(0)} ms, p99 ${at(0.01)} ms, p50 ${at(0.5)} ms`;
}

function readFolder(folder: string): Buffer[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.eml')).map((name) => readFileSync(join(folder, name)));
}

function makeMessages(count: number): Buffer[] {
  return Array.from({ length: count }, (_, index) => Buffer.from(makeMessage(index).join('\r\n'), 'utf8'));
}

function makeMessage(index: number): string[] {
  const head = [
    'Return-Path: <bounce@shop.example>',
    ...Array.from(
      { length: 6 },
      (_, hop) =>
        `Received: from mx${String(hop)}.example by mx.example.org\r\n\twith ESMTPS; Fri, 20 Nov 2026 09:55:06 +0000`,
    ),
    'From: =?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <j@shop.example>',
    'To: "Reader, A." <a@example.org>, b@example.org',
    `Subject: =?utf-8?B?${Buffer.from(`Grüße Nr. ${String(index)}`).toString('base64')}?=`,
    `Message-ID: <${String(index)}@shop.example>`,
    'MIME-Version: 1.0',
  ];
  const kind = index % 4;
  if (kind === 0) return [...head, 'Content-Type: text/plain; charset=utf-8', '', ...words(60)];
  if (kind === 1) return [...head, ...newsletter(index)];
  if (kind === 2) return [...head, ...withFile(index)];
  return [
    ...head,
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(20_000),
  ];
}

function words(lines: number): string[] {
  return Array.from(
    { length: lines },
    () => 'The quick brown fox jumps over the lazy dog, and comes back for more.',
  );
}

function newsletter(index: number): string[] {
  const boundary = `=_part_${String(index)}`;
  const row =
    '<tr><td style=3D"padding:4px"><a href=3D"https://shop.example/x">=D0=9F=D1=80=D0=B8=D0=B2=D0=B5=D1=82</a>=';
  return [
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...words(20),
    `--${boundary}`,
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    ...Array.from({ length: 240 }, () => row),
    `--${boundary}--`,
  ];
}

function withFile(index: number): string[] {
  const boundary = `=_file_${String(index)}`;
  return [
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=iso-8859-1; format=flowed',
    '',
    ...words(20),
    `--${boundary}`,
    'Content-Type: application/pdf; name="a.pdf"',
    "Content-Disposition: attachment; filename*=utf-8''%C3%A9.pdf",
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(18_000),
    `--${boundary}--`,
  ];
}

function base64Lines(bytes: number): string[] {
  const text = Buffer.alloc(bytes, 'Postern reads this many bytes. ').toString('base64');
  return text.match(/.{1,76}/g) ?? [];
}

main(process.argv[2]);
