import { formatKeys, generateKey } from '@postern/keyring';
import { parseArgs } from 'node:util';
import { EXIT } from '../command.ts';
import type { Command } from '../command.ts';

export const keygen: Command = {
  summary: 'print a fresh key',
  usage: `[--index]

Prints one key as JSON: {"id", "use", "secret"}, as a line of a keys file and as an entry of "keys" in the
configuration. Put a new one first; the others still open old values.

  --index   a key for lookup values, which stays when the others are rotated`,
  run(args, { print }) {
    const { values } = parseArgs({ args: [...args], options: { index: { type: 'boolean' } } });
    // eslint-disable-next-line no-restricted-syntax -- a command is where the time comes in
    const now = Date.now();
    print(formatKeys([generateKey(values.index === true ? 'index' : 'general', now)]).trim());
    return Promise.resolve(EXIT.ok);
  },
};
