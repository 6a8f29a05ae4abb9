import { runCli } from './run-cli.ts';

/** The command itself, for `bin/postern-login.mjs`. */
export async function main(args: readonly string[]): Promise<void> {
  const code = await runCli(args, {
    print(line) {
      process.stdout.write(`${line}\n`);
    },
    complain(line) {
      process.stderr.write(`${line}\n`);
    },
  });
  // A module of the host may hold a pool or a timer open; the answer is out, and the process ends by itself
  // where nothing does.
  process.exitCode = code;
  setTimeout(() => {
    process.exit(code);
  }, LINGER_MS).unref();
}

/** Time for what is still being written, in milliseconds. */
const LINGER_MS = 500;
