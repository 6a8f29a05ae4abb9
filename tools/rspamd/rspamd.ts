/**
 * A private Rspamd for tests: a normal worker on a free loopback port and a socket file, and a controller worker that
 * asks for a password. It knows two texts and nothing else, asks no DNS and compiles nothing: it starts in a second.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRspamd } from '../test-environment/index.ts';
import { freePort } from '../free-port.ts';
import { answersWith, keepProgram } from '../keep-program.ts';

export interface Rspamd {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** Socket file of the normal worker. */
  readonly path: string;
  readonly controllerPort: number;
  /** What the controller asks for. */
  readonly password: string;
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** Long enough for a loaded machine. */
const START_TIMEOUT_MS = 60_000;

/** Text for which it adds 9 points: it marks at 6 and refuses at 15. */
export const RSPAMD_BAD_TEXT = 'POSTERN-TEST-TEXT-THAT-RSPAMD-KNOWS';
/** Text for which it adds 4.5 points. */
export const RSPAMD_ODD_TEXT = 'POSTERN-TEST-HINT-THAT-RSPAMD-KNOWS';

const PASSWORD = 'only-for-tests';

/** Starts an Rspamd of your own. Call `stop()` when done; a forgotten one ends with the process. */
export async function startRspamd(): Promise<Rspamd> {
  const folder = mkdtempSync(join(tmpdir(), 'postern-rspamd-'));
  const [port, controllerPort] = [await freePort(), await freePort()];
  const path = join(folder, 'rspamd.sock');
  writeFileSync(join(folder, 'endings'), 'com\nexample\n');
  writeFileSync(join(folder, 'rspamd.conf'), configuration(folder, { port, controllerPort, path }));
  // `--insecure`: it may run as root, as tests in a container do.
  const command = [findRspamd(), '--no-fork', '--insecure', '--config', join(folder, 'rspamd.conf')];
  const ping = 'GET /ping HTTP/1.0\r\n\r\n';
  const kept = await keepProgram(folder, command, {
    isReady: async () =>
      (await answersWith({ host: '127.0.0.1', port }, ping, 'HTTP/')) &&
      (await answersWith({ host: '127.0.0.1', port: controllerPort }, ping, 'HTTP/')),
    timeoutMs: START_TIMEOUT_MS,
  });
  return Object.freeze({
    host: '127.0.0.1' as const,
    port,
    path,
    controllerPort,
    password: PASSWORD,
    stop: kept.stop,
  });
}

interface Places {
  readonly port: number;
  readonly controllerPort: number;
  readonly path: string;
}

function configuration(folder: string, { port, controllerPort, path }: Places): string {
  return `
options {
  pidfile = "${folder}/pid";
  filters = "regexp";
  disable_hyperscan = true;
  url_tld = "${folder}/endings";
  dns { nameserver = ["127.0.0.1:9"]; timeout = 0.1s; retransmits = 1; sockets = 1; }
  control_socket = "${folder}/control.sock mode=0600";
  hs_cache_dir = "${folder}";
  cache_file = "${folder}/symbols.cache";
}
logging { type = "console"; level = "warning"; }
metric "default" { actions { reject = 15; "add header" = 6; greylist = 4; } }
regexp {
  "POSTERN_BAD" { re = "/${RSPAMD_BAD_TEXT}/{mime}"; score = 9; }
  "POSTERN_ODD" { re = "/${RSPAMD_ODD_TEXT}/{mime}"; score = 4.5; }
}
worker "normal" { bind_socket = ["127.0.0.1:${String(port)}", "${path} mode=0600"]; count = 1; mime = true; }
worker "controller" {
  bind_socket = "127.0.0.1:${String(controllerPort)}";
  count = 1;
  password = "${PASSWORD}";
  secure_ip = "192.0.2.1";
}
`;
}
