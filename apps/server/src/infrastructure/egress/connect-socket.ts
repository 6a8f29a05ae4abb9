import { connect, type Socket } from 'node:net';
import { EgressError } from './errors.ts';
import type { ResolvedAddress } from './types.ts';

/** A public server that does not answer the handshake in this time is not tried on. Milliseconds. */
const CONNECT_TIMEOUT_MS = 6_000;

/** Connects to exactly this address; the name is not looked up again. The signal ends the attempt, not the socket. */
export function connectSocket(
  { address, family }: ResolvedAddress,
  port: number,
  signal: AbortSignal | undefined,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, family, autoSelectFamily: false });
    const settle = (error: EgressError | undefined): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abandon);
      socket.removeListener('error', onError);
      // Until its new owner listens, an error must not end the process.
      socket.on('error', ignore);
      if (error === undefined) {
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(error);
    };
    const abandon = (): void => {
      settle(new EgressError('EGRESS_TIMEOUT'));
    };
    const onError = (): void => {
      settle(new EgressError('EGRESS_CONNECT_REFUSED'));
    };
    const timer = setTimeout(abandon, CONNECT_TIMEOUT_MS);
    signal?.addEventListener('abort', abandon, { once: true });
    socket.once('error', onError);
    socket.once('connect', () => {
      settle(undefined);
    });
  });
}

function ignore(): void {
  // It closes as well, which its owner notices.
}
