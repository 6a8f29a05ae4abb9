import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Ports below those that systems give to whoever asks for any and to outgoing connections (32768 to 60999 on Linux):
 * one that is free now is still free when it is used a second later.
 */
const FIRST = 20_000;
const LAST = 32_000;
/** Ports that are tried; of those hardly one is taken. */
const TRIES = 50;

/** A TCP port on 127.0.0.1 that nobody listens on in this moment. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
  throw new Error(`Of ${String(TRIES)} ports none was free.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
