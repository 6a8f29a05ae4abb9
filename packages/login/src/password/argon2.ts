// As a whole: a Node without Argon2 would refuse to load a file that imports it by name.
import crypto from 'node:crypto';
import { createRequire } from 'node:module';
import { LoginConfigError } from '../errors.ts';

export interface Argon2Input {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  /** Kibibytes. */
  readonly memoryKib: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly tagBytes: number;
}

/** Argon2id, version 1.3 (RFC 9106). Must not run on the event loop's own thread. */
export type Argon2id = (input: Argon2Input) => Promise<Uint8Array>;

const PEER = '@node-rs/argon2';
/** What `@node-rs/argon2` names its constants by. */
const PEER_ARGON2ID = 2;
const PEER_VERSION_13 = 1;

/**
 * Node's own Argon2 (Node 24 on), or the one of `@node-rs/argon2`. Nothing weaker stands in for it.
 * @throws LoginConfigError where neither is there.
 */
export function findArgon2id(load: (name: string) => unknown = createRequire(import.meta.url)): Argon2id {
  return nodeArgon2id() ?? peerArgon2id(load);
}

function nodeArgon2id(): Argon2id | undefined {
  // Older versions of Node have none, whatever the types of the newest say.
  const found: unknown = crypto.argon2;
  if (typeof found !== 'function') return undefined;
  return ({ password, salt, memoryKib, passes, parallelism, tagBytes }) =>
    new Promise((resolve, reject) => {
      const input = {
        message: password,
        nonce: salt,
        parallelism,
        tagLength: tagBytes,
        memory: memoryKib,
        passes,
      };
      crypto.argon2('argon2id', input, (error, tag) => {
        if (error === null) resolve(tag);
        else reject(error);
      });
    });
}

function peerArgon2id(load: (name: string) => unknown): Argon2id {
  const hashRaw = loadHashRaw(load);
  return async ({ password, salt, memoryKib, passes, parallelism, tagBytes }) => {
    const tag = await hashRaw(password, {
      algorithm: PEER_ARGON2ID,
      version: PEER_VERSION_13,
      memoryCost: memoryKib,
      timeCost: passes,
      parallelism,
      outputLen: tagBytes,
      salt,
    });
    if (!(tag instanceof Uint8Array)) throw new TypeError(`${PEER} gave no bytes.`);
    return tag;
  };
}

type HashRaw = (password: Uint8Array, options: object) => Promise<unknown>;

function loadHashRaw(load: (name: string) => unknown): HashRaw {
  try {
    const loaded = load(PEER);
    if (typeof loaded === 'object' && loaded !== null && 'hashRaw' in loaded) {
      const { hashRaw } = loaded;
      if (typeof hashRaw === 'function')
        return async (password, options) => {
          const tag: unknown = await Reflect.apply(hashRaw, undefined, [password, options]);
          return tag;
        };
    }
  } catch {
    // Told below, together with a package that is there and is another.
  }
  throw new LoginConfigError('passwords.argon2', `needs Node 24, or ${PEER} installed beside it.`);
}
