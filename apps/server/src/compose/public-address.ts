import { createServer } from 'node:net';
import type { Server } from 'node:net';
import type { Config } from '../config.ts';

/** Where people open it, and the port that it listens on. */
export interface PublicAddress {
  readonly publicUrl: URL;
  readonly port: number;
  /** Lets go of a port that was held until it is listened on. */
  readonly release: () => Promise<void>;
}

/**
 * PORT=0 takes a free port, which the sign-in library has to know before it is listened on: it is held meanwhile, so
 * that no other program takes it.
 */
export async function choosePublicAddress({ publicUrl, host, port }: Config): Promise<PublicAddress> {
  // Something in front has the public address.
  if (publicUrl !== undefined) return { publicUrl, port, release: nothingHeld };
  if (port !== 0) return { publicUrl: atLoopback(port), port, release: nothingHeld };
  const holder = await holdFreePort(host);
  const held = portOf(holder);
  return { publicUrl: atLoopback(held), port: held, release: () => letGo(holder) };
}

function atLoopback(port: number): URL {
  return new URL(`http://localhost:${String(port)}`);
}

function nothingHeld(): Promise<void> {
  return Promise.resolve();
}

function holdFreePort(host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const holder = createServer((socket) => socket.destroy());
    holder.once('error', reject);
    holder.listen(0, host, () => {
      resolve(holder);
    });
  });
}

function portOf(holder: Server): number {
  const address = holder.address();
  if (address === null || typeof address === 'string') throw new Error('no port could be taken');
  return address.port;
}

/** Once only: a second time there is nothing to let go of. */
function letGo(holder: Server): Promise<void> {
  return new Promise((resolve) => {
    holder.close(() => {
      resolve();
    });
  });
}
