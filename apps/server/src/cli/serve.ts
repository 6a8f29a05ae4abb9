import { startPostern } from '../compose.ts';
import type { DemoParts, Postern } from '../compose.ts';
import { createLogger } from '../infrastructure/logger.ts';
import { EXIT } from './exit-codes.ts';
import { load } from './load.ts';
import type { Loaded } from './load.ts';

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Runs Postern until it is told to stop. */
export async function serve(): Promise<number> {
  const loaded = load(process.env);
  if (loaded === undefined) return EXIT.wrongConfiguration;
  return run(loaded, undefined, (postern) => {
    if (loaded.keysCreated) {
      print(
        `Keys were made: ${loaded.config.keysFile}\nKeep this file: without it the saved mailbox passwords cannot be opened.\n`,
      );
    }
    print(`Postern is open at ${postern.setupUrl ?? postern.publicUrl.href}`);
  });
}

/** Starts, says where, and waits for the signal to stop. */
export async function run(
  { config, keyring }: Loaded,
  demo: DemoParts | undefined,
  announce: (postern: Postern) => void,
): Promise<number> {
  const logger = createLogger({ level: config.logLevel });
  let postern: Postern;
  try {
    postern = await startPostern({ config, keyring, logger, print, ...(demo === undefined ? {} : { demo }) });
  } catch (error) {
    process.stderr.write(`Postern cannot start: ${explain(error, config.port)}\n`);
    logger.error({ err: error }, 'start failed');
    return EXIT.failed;
  }
  announce(postern);
  await stopSignal();
  await postern.close();
  return EXIT.ok;
}

function explain(error: unknown, port: number): string {
  if (!(error instanceof Error)) return 'an unknown problem';
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `port ${String(port)} is in use. Stop what runs there, or choose another one: PORT=8480 npm start`;
  }
  return error.message;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => {
      resolve();
    });
    process.once('SIGTERM', () => {
      resolve();
    });
  });
}
