/**
 * The commands of package.json on a checkout of their own. Real: tools/*.mjs, processes, signals, exit codes. Stand-ins:
 * npm (a script that notes its calls and lays down packages), Vite and the server.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
let checkout = '';

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'run-'));
  for (const file of ['run', 'install', 'node24', 'web-build']) {
    cpSync(join(root, `tools/${file}.mjs`), join(checkout, `tools/${file}.mjs`));
  }
  writeLock('1.0.0');
  write('apps/web/src/main.tsx', 'first');
  write(
    'vite.js',
    "require('fs').mkdirSync('dist', { recursive: true }); require('fs').appendFileSync('../../calls', 'vite ')",
  );
  write(
    'apps/server/src/main.ts',
    `const args: string[] = process.argv.slice(2);
     if (args.includes('wait')) {
       process.on('SIGTERM', () => { console.log('ended in order'); process.exit(7); });
       setInterval(() => undefined, 1_000);
     } else process.exitCode = Number(args.at(-1));
     // Said when it listens for the signal: a test may send it as soon as it hears this.
     console.log('server', args.join(' '));`,
  );
  write(
    'bin/npm',
    `#!/bin/sh
     printf 'npm-%s ' "$1" >> calls
     if [ -e npm-fails ]; then echo 'npm says why' >&2; exit 1; fi
     mkdir -p node_modules/vite/bin && cp vite.js node_modules/vite/bin/vite.js && printf '{}' > node_modules/vite/bin/package.json`,
  );
  chmodSync(join(checkout, 'bin/npm'), 0o755);
});

afterEach(() => {
  rmSync(checkout, { recursive: true });
});

function write(file: string, content: string): void {
  mkdirSync(dirname(join(checkout, file)), { recursive: true });
  writeFileSync(join(checkout, file), content);
}

function writeLock(version: string): void {
  write(
    'package-lock.json',
    JSON.stringify({ packages: { 'node_modules/left': { version, integrity: 'sha512-x' } } }),
  );
}

function calls(): string {
  return existsSync(join(checkout, 'calls')) ? readFileSync(join(checkout, 'calls'), 'utf8').trim() : '';
}

function start(...args: readonly string[]): ChildProcess & { readonly stdout: NodeJS.ReadableStream } {
  return spawn(process.execPath, ['tools/run.mjs', ...args], {
    cwd: checkout,
    env: { ...process.env, PATH: `${join(checkout, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(...args: readonly string[]) {
  const child = start(...args);
  const output = text(child.stdout);
  await once(child, 'close');
  return { code: child.exitCode, output: await output };
}

describe('run', () => {
  test('a fresh clone is installed and built once, and the second start does neither', async () => {
    expect(await run('start', '0')).toMatchObject({
      code: 0,
      output: expect.stringContaining('server serve 0'),
    });
    expect(calls()).toBe('npm-ci vite');
    expect(await run('start', '0')).toMatchObject({ code: 0, output: 'server serve 0\n' });
    expect(calls()).toBe('npm-ci vite');
  });

  test('a changed lock file installs again, a changed page builds again', async () => {
    await run('start', '0');
    write('apps/web/src/main.tsx', 'second');
    await run('start', '0');
    expect(calls()).toBe('npm-ci vite vite');
    writeLock('1.0.1');
    await run('start', '0');
    expect(calls()).toBe('npm-ci vite vite npm-ci vite');
  });

  test('packages installed by hand are not installed again', async () => {
    write('node_modules/.package-lock.json', readFileSync(join(checkout, 'package-lock.json'), 'utf8'));
    write('node_modules/vite/bin/vite.js', readFileSync(join(checkout, 'vite.js'), 'utf8'));
    await run('start', '0');
    expect(calls()).toBe('vite');
  });

  test('where npm fails nothing starts, and the next start tries again', async () => {
    write('npm-fails', '');
    const failed = await run('start', '0');
    expect(failed.code).toBe(1);
    expect(failed.output).not.toContain('server');
    rmSync(join(checkout, 'npm-fails'));
    expect(await run('start', '0')).toMatchObject({ code: 0 });
    expect(calls()).toBe('npm-ci npm-ci vite');
  });

  test('arguments and exit codes are handed on', async () => {
    expect(await run('demo', '--port', '5')).toMatchObject({
      code: 5,
      output: expect.stringContaining('server demo --port 5'),
    });
  });

  test('SIGTERM reaches the server, which ends in order', async () => {
    await run('start', '0');
    const child = start('start', 'wait');
    const output: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(child.exitCode).toBe(7);
    expect(output.join('')).toBe('server serve wait\nended in order\n');
  });

  test('an unknown command is refused before anything is installed', async () => {
    expect((await run('constructor')).code).toBe(2);
    expect(calls()).toBe('');
  });
});
