import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort } from '../../tools/free-port.ts';
import { WORKERS } from './contestant.ts';
import type { Contestant } from './contestant.ts';
import { startNoDns } from './no-dns.ts';
import { daemonFolder, startDaemon } from './start-daemon.ts';

const PROGRAM = '/usr/bin/rspamd';
const DEFAULTS = '/etc/rspamd';

/** Modules that ask the network: for DNS, lists of other hosts, or hashes of other people's mail. */
const NETWORK_MODULES = [
  'arc',
  'asn',
  'bimi',
  'dkim',
  'dkim_signing',
  'dmarc',
  'fuzzy_check',
  'hfilter',
  'mx_check',
  'rbl',
  'rspamd_update',
  'spf',
  'surbl',
  'url_redirector',
];

export function isRspamdThere(): boolean {
  return existsSync(PROGRAM) && existsSync(join(DEFAULTS, 'common.conf'));
}

/** Rspamd with the rules its package brings, without network and without training, on two workers. */
export async function startRspamd(): Promise<Contestant> {
  const folder = daemonFolder('rspamd');
  const port = await freePort();
  const dns = await startNoDns();
  writeConfiguration(folder, port, dns.port);
  const variables = ['DBDIR', 'RUNDIR', 'LOGDIR'].map((name) => `--var=${name}=${folder}`);
  const command = [PROGRAM, '-f', '-i', '-c', join(folder, 'rspamd.conf'), ...variables];
  const own = `--var=LOCAL_CONFDIR=${folder}`;
  const daemon = await startDaemon([...command, own], folder, () => ask(port, 'GET', '/ping'));
  return {
    name: 'Rspamd',
    judge: async (raw) => scoreIn(await ask(port, 'POST', '/checkv2', raw)),
    processId: () => daemon.process.pid,
    async close() {
      await daemon.stop();
      await dns.close();
    },
  };
}

function writeConfiguration(folder: string, port: number, dns: number): void {
  mkdirSync(join(folder, 'local.d'));
  for (const module of NETWORK_MODULES)
    writeFileSync(join(folder, `local.d/${module}.conf`), 'enabled = false;\n');
  writeFileSync(join(folder, 'local.d/phishing.conf'), 'phishtank_enabled = false;\n');
  writeFileSync(
    join(folder, 'options.inc'),
    `dns { nameserver = ["127.0.0.1:${String(dns)}"]; timeout = 0.1s; retransmits = 1; }\n`,
  );
  writeFileSync(
    join(folder, 'rspamd.conf'),
    `.include "${DEFAULTS}/common.conf"
options {
  .include "${DEFAULTS}/options.inc"
  pidfile = "${folder}/rspamd.pid";
  .include(priority=1,duplicate=merge) "${folder}/options.inc"
}
logging { type = "file"; filename = "${folder}/rspamd.log"; level = "error"; }
worker "normal" { bind_socket = "127.0.0.1:${String(port)}"; count = ${String(WORKERS)}; mime = true; }
`,
  );
}

function ask(port: number, method: string, path: string, body?: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, agent: false }, (response) => {
      text(response).then(resolve, reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function scoreIn(answer: string): number {
  const body: unknown = JSON.parse(answer);
  if (typeof body === 'object' && body !== null && 'score' in body && typeof body.score === 'number') {
    return body.score;
  }
  throw new Error('Rspamd gave no score.');
}
