// The commands of package.json: `node tools/run.mjs start | demo | dev | test | check | build | evaluate | fit`.
// Works on a fresh clone with Node 20 or newer and npm: installs what is missing, builds what is stale, and hands over
// to Node 24. Plain JavaScript on node: built-ins only.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { findNode24, root, runNode24, runServer } from './node24.mjs';
import { ensureWebBuilt, viteArguments } from './web-build.mjs';

const commands = {
  start: (args) => built(() => runServer(['serve', ...args])),
  demo: (args) => built(() => runServer(['demo', ...args])),
  dev: (args) => built(() => develop(args)),
  test: (args) => built(() => runNode24([join(root, 'tools/test.ts'), ...args])),
  check: (args) => built(() => runNode24([join(root, 'tools/checks/index.ts'), ...args])),
  build: () => (ensureWebBuilt({ force: true }) ? 0 : 1),
  fit: (args) => runNode24([join(root, 'bench/evaluate/fit/run.ts'), ...args]),
  evaluate: (args) => runNode24([join(root, 'bench/evaluate/run.ts'), ...args]),
};

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, name ?? '')) {
  console.error(`Usage: node tools/run.mjs ${Object.keys(commands).join(' | ')}`);
  process.exitCode = 2;
} else {
  process.exitCode = ensureInstalled() ? await commands[name](args) : 1;
}

/** @param {() => Promise<number>} next */
function built(next) {
  return ensureWebBuilt() ? next() : 1;
}

/** The demo, restarted when the server's sources change, beside a web build that follows its own. */
async function develop(args) {
  const watcher = spawn(
    findNode24() ?? process.execPath,
    viteArguments('build', '--watch', '--logLevel', 'warn'),
    {
      cwd: join(root, 'apps/web'),
      stdio: 'inherit',
    },
  );
  const code = await runServer(['demo', ...args], ['--watch', '--watch-preserve-output']);
  watcher.kill();
  return code;
}
