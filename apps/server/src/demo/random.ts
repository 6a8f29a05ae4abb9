/** Repeatable choices: the same seed gives the same demo, so that a screenshot or a test can be made again. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  int(below: number): number;
  /** One element of a list that is not empty. */
  pick<T>(list: readonly [T, ...T[]]): T;
  /** Lower-case hexadecimal text of so many characters. */
  hex(length: number): string;
  /** A generator of its own for one subject: what others draw does not change what this one draws. */
  fork(label: string): Random;
}

/** A generator (mulberry32) for choices that need not be secret. Never for keys or passwords of real accounts. */
export function createRandom(seed: string): Random {
  let state = hashText(seed);
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  function int(below: number): number {
    return Math.floor(next() * below);
  }
  return Object.freeze({
    next,
    int,
    pick: <T>(list: readonly [T, ...T[]]): T => list[int(list.length)] ?? list[0],
    hex: (length: number): string => Array.from({ length }, () => int(16).toString(16)).join(''),
    fork: (label: string): Random => createRandom(`${seed}/${label}`),
  });
}

/** FNV-1a, 32 bits: spreads similar labels far apart, which is all that is asked of it. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash | 0;
}
