/** Cost of Argon2id. */
export interface PasswordCost {
  /** Kibibytes. */
  readonly memoryKib: number;
  readonly passes: number;
  readonly parallelism: number;
}

/**
 * `standard`: what OWASP names as the least, 19 MiB and two passes. `high`: the second choice of RFC 9106, 64 MiB and
 * three passes, about five times as long.
 */
export const PASSWORD_COSTS: Readonly<Record<'standard' | 'high', PasswordCost>> = {
  standard: { memoryKib: 19_456, passes: 2, parallelism: 1 },
  high: { memoryKib: 65_536, passes: 3, parallelism: 1 },
};

/** A stored cost above this is not ours: it would take the memory of the process. */
const MEMORY_MAX_KIB: number = 256 * 1024;
const PASSES_MAX = 10;
const PARALLELISM_MAX = 4;

/** Whether a stored cost may be paid. */
export function isPayable({ memoryKib, passes, parallelism }: PasswordCost): boolean {
  // RFC 9106 §3.1: at least 8 KiB for each lane.
  const isWhole = [memoryKib, passes, parallelism].every((value) => Number.isSafeInteger(value) && value > 0);
  const isBounded = passes <= PASSES_MAX && parallelism <= PARALLELISM_MAX;
  return isWhole && isBounded && memoryKib >= 8 * parallelism && memoryKib <= MEMORY_MAX_KIB;
}

export function isSameCost(one: PasswordCost, other: PasswordCost): boolean {
  const { memoryKib, passes, parallelism } = other;
  return one.memoryKib === memoryKib && one.passes === passes && one.parallelism === parallelism;
}
