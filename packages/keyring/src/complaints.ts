import type { KeyProblem } from './key.ts';

export type KeysProblem =
  | KeyProblem
  | 'not-json'
  | 'entry-invalid'
  | 'use-invalid'
  | 'keys-missing'
  | 'too-many-keys'
  | 'general-key-missing'
  | 'id-duplicate'
  | 'secret-duplicate';

/** What is wrong with which key. Never quotes a secret, whole or in part. */
export interface KeysComplaint {
  /** Position in the list, from 1; 0 is the list itself. */
  readonly entry: number;
  readonly id?: string;
  readonly problem: KeysProblem;
  /** One English sentence that names position and id, and says what to do. */
  readonly message: string;
}

const FRESH = 'Make one with: npx postern-login keygen';

const SENTENCES: Readonly<Record<KeysProblem, string>> = {
  'not-json': 'is neither JSON nor one JSON object per line',
  'keys-missing': `has no key at all. ${FRESH}`,
  'too-many-keys': 'has more than 64 entries',
  'general-key-missing': `has no general key, only index keys. ${FRESH}`,
  'entry-invalid': 'is not an object with "id" and "secret"',
  'id-invalid':
    'has no usable id: 1 to 64 letters, digits, ".", "_" or "-", the first of them a letter or digit',
  'use-invalid': 'has an unknown "use": it is "general" or "index"',
  'id-duplicate': 'has the id of an earlier key; every id may be there once',
  'secret-duplicate': 'has the secret of an earlier key; make a fresh one for it',
  'secret-missing': `has no secret. Is its variable set? ${FRESH}`,
  'secret-malformed': 'has a secret that is not base64url (A-Z a-z 0-9 - _, without "=")',
  'secret-short': `has a secret under 32 bytes (43 characters). ${FRESH}`,
  'secret-long': 'has a secret over 128 bytes: that looks like a file, not a key',
  'secret-weak': `has a secret of fewer than 16 distinct bytes, so nobody drew it at random. ${FRESH}`,
  'secret-pattern': `has a secret that repeats or counts, so nobody drew it at random. ${FRESH}`,
  'secret-placeholder': `has a secret with words in it, as in an example to be replaced. ${FRESH}`,
  'secret-published': `has a secret that is printed in public documentation. ${FRESH}`,
};

export function complain(entry: number, problem: KeysProblem, id?: string): KeysComplaint {
  const who =
    entry === 0 ? 'The list of keys' : `Key ${String(entry)}${id === undefined ? '' : ` ("${id}")`}`;
  return {
    entry,
    ...(id === undefined ? {} : { id }),
    problem,
    message: `${who} ${SENTENCES[problem]}${SENTENCES[problem].includes('keygen') ? '' : '.'}`,
  };
}
