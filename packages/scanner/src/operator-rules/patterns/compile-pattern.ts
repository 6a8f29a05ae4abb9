import { PATTERN_STEPS } from '../../limits.ts';
import { PatternError, type Assertion, type PatternNode } from './pattern-node.ts';

/** One step of a compiled pattern; numbers are places of other steps. */
export type PatternStep =
  | { readonly op: 'character'; readonly accepts: (character: string) => boolean }
  | { readonly op: 'assertion'; readonly asserts: Assertion }
  | { readonly op: 'either'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'match' };

/**
 * A pattern as a list of steps (Thompson 1968; Pike's machine). Counted repetition is written out.
 *
 * @throws {PatternError} where that would be too long.
 */
export function compilePattern(node: PatternNode): readonly PatternStep[] {
  const steps: PatternStep[] = [];
  emit(steps, node);
  push(steps, { op: 'match' });
  return steps;
}

function push(steps: PatternStep[], step: PatternStep): number {
  if (steps.length >= PATTERN_STEPS) {
    throw new PatternError(`is too large: written out it has more than ${String(PATTERN_STEPS)} steps`);
  }
  return steps.push(step) - 1;
}

function emit(steps: PatternStep[], node: PatternNode): void {
  switch (node.kind) {
    case 'empty':
      return;
    case 'character':
      push(steps, { op: 'character', accepts: node.accepts });
      return;
    case 'assertion':
      push(steps, { op: 'assertion', asserts: node.asserts });
      return;
    case 'sequence':
      for (const each of node.of) {
        emit(steps, each);
      }
      return;
    case 'choice':
      emitChoice(steps, node.of);
      return;
    case 'repeat':
      emitRepeat(steps, node);
  }
}

function emitChoice(steps: PatternStep[], choices: readonly PatternNode[]): void {
  const ends: number[] = [];
  for (const [index, choice] of choices.entries()) {
    const isLast = index === choices.length - 1;
    const fork = isLast ? undefined : push(steps, { op: 'match' });
    emit(steps, choice);
    if (fork !== undefined) {
      ends.push(push(steps, { op: 'match' }));
      steps[fork] = { op: 'either', first: fork + 1, second: steps.length };
    }
  }
  for (const end of ends) {
    steps[end] = { op: 'jump', to: steps.length };
  }
}

function emitRepeat(
  steps: PatternStep[],
  { of, least, most }: Extract<PatternNode, { readonly kind: 'repeat' }>,
): void {
  for (let count = 0; count < least; count += 1) {
    emit(steps, of);
  }
  if (most === Infinity) {
    const fork = push(steps, { op: 'match' });
    emit(steps, of);
    push(steps, { op: 'jump', to: fork });
    steps[fork] = { op: 'either', first: fork + 1, second: steps.length };
    return;
  }
  const forks: number[] = [];
  for (let count = least; count < most; count += 1) {
    forks.push(push(steps, { op: 'match' }));
    emit(steps, of);
  }
  for (const fork of forks) {
    steps[fork] = { op: 'either', first: fork + 1, second: steps.length };
  }
}
