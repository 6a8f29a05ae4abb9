import { createSocket } from 'node:dgram';
import { once } from 'node:events';

export interface NoDns {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const HEADER_BYTES = 12;
/** QR and RA set, RCODE 2 (RFC 1035, section 4.1.1): the server failed, so nobody learns anything. */
const FAILED = [0x81, 0x82];

/** A DNS server on loopback that fails at once: who asks does not wait, and nothing leaves the machine. */
export async function startNoDns(): Promise<NoDns> {
  const socket = createSocket('udp4');
  socket.on('message', (question, { port, address }) => {
    if (question.length < HEADER_BYTES) return;
    const answer = Buffer.from(question);
    answer.set(FAILED, 2);
    socket.send(answer, port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: socket.address().port,
    async close() {
      socket.close();
      await once(socket, 'close');
    },
  };
}
