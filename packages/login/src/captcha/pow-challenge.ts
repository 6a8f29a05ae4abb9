/**
 * The challenge and answer of ALTCHA v2, so that its widget and solvers can answer ours. What is ours is in
 * `data`, and what the signature covers; solvers pass both on unread.
 */
export const POW_ALGORITHM = 'PBKDF2/SHA-256';

/** Bytes of a derived key. */
export const KEY_LENGTH = 32;

export interface PowParameters {
  readonly algorithm: typeof POW_ALGORITHM;
  /** 16 random bytes, hex. */
  readonly nonce: string;
  /** 16 random bytes, hex. */
  readonly salt: string;
  /** PBKDF2 iterations of one key. */
  readonly cost: number;
  /** Bytes of the derived key. */
  readonly keyLength: typeof KEY_LENGTH;
  /** What the derived key must begin with, hex. */
  readonly keyPrefix: string;
  /** Seconds since the Unix epoch, as the protocol has it. */
  readonly expiresAt: number;
  readonly data: {
    /** The purpose the answer is good for. */
    readonly scope: string;
    /** Truncated keyed index of the client that was asked, hex. */
    readonly lkey: string;
    readonly level: number;
  };
}

export interface PowChallenge {
  readonly parameters: PowParameters;
  /** Hex. */
  readonly signature: string;
}

export interface PowSolution {
  readonly counter: number;
  /** Hex. */
  readonly derivedKey: string;
}

export interface PowAnswer {
  readonly challenge: PowChallenge;
  readonly solution: PowSolution;
}

/** Every field, each one a part of its own for the length-prefixed MAC (CVE-2025-68113: they were joined). */
export function signedParts(parameters: PowParameters): readonly string[] {
  const { data } = parameters;
  return [
    parameters.algorithm,
    parameters.nonce,
    parameters.salt,
    String(parameters.cost),
    String(parameters.keyLength),
    parameters.keyPrefix,
    String(parameters.expiresAt),
    data.scope,
    data.lkey,
    String(data.level),
  ];
}
