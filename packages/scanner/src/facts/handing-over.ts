import type { ParsedMessage } from '@postern/mime';
import { readHost, type HostFacts } from '../domains/read-host.ts';

/** The server that handed the message to the mailbox's provider, as far as the topmost Received fields tell. */
export interface HandingOver {
  /** Name that the server gave itself. */
  readonly greeting: HostFacts | undefined;
  /** Name that its address has in DNS, where the receiving server wrote it down. */
  readonly reverse: HostFacts | undefined;
}

/** Received fields that are looked at: hops inside a provider come before the one from outside. */
const HOPS = 4;
const FIELD_CHARACTERS = 1_000;

/** Reads the topmost Received field that names a server on another network than the one that wrote it. */
export function readHandingOver(message: ParsedMessage): HandingOver {
  const hops = message.headers.filter((field) => field.name === 'received').slice(0, HOPS);
  for (const hop of hops) {
    const value = hop.rawValue.slice(0, FIELD_CHARACTERS);
    const from = /^\s*from\s+([^\s();]{1,253})(?:\s+\(([^()\s]{0,253}))?/i.exec(value);
    const by = /\sby\s+([^\s();]{1,253})/i.exec(value)?.[1];
    if (from?.[1] !== undefined && by !== undefined) {
      const greeting = hostOf(from[1]);
      if (readHost(from[1]).root !== readHost(by).root) {
        return { greeting, reverse: hostOf(from[2] ?? '') };
      }
    }
  }
  return { greeting: undefined, reverse: undefined };
}

function hostOf(written: string): HostFacts | undefined {
  const host = written.toLowerCase();
  const isName =
    /^[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,20}\.?$/u.test(host) && !/^[\d.]+$/.test(host);
  return isName && host !== 'unknown' ? readHost(host) : undefined;
}
