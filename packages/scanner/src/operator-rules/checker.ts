import type { OperatorRulesProblem } from './operator-rules-error.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Collects what is wrong with one rule, and where. */
export interface Checker {
  readonly fail: (path: string, problem: string) => void;
}

export function createChecker(file: string, rule: string, problems: OperatorRulesProblem[]): Checker {
  return {
    fail: (path, problem) => {
      problems.push({ file, rule, path, problem });
    },
  };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names that are not known are slips of the pen, and a rule with one does not say what its author meant. */
export function refuseUnknown(
  checker: Checker,
  path: string,
  object: JsonObject,
  known: readonly string[],
): void {
  for (const name of Object.keys(object)) {
    if (!known.includes(name)) {
      checker.fail(join(path, name), `is not known here; known are ${known.join(', ')}`);
    }
  }
}

export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** A text of the object, or the default where it is absent. */
export function readText(
  checker: Checker,
  object: JsonObject,
  { path, name, most, fallback }: TextField,
): string | undefined {
  const value = object[name];
  if (value === undefined && fallback !== undefined) {
    return fallback;
  }
  if (typeof value !== 'string' || value.trim() === '' || value.length > most) {
    checker.fail(join(path, name), `must be text of 1 to ${String(most)} characters`);
    return undefined;
  }
  return value.trim();
}

export interface TextField {
  readonly path: string;
  readonly name: string;
  /** Characters. */
  readonly most: number;
  readonly fallback?: string;
}

/** One of a few words, or the default where it is absent. */
export function readChoice<Choice extends string>(
  checker: Checker,
  object: JsonObject,
  { name, choices, fallback }: ChoiceField<Choice>,
): Choice {
  const value = object[name];
  const found = choices.find((choice) => choice === value);
  if (value !== undefined && found === undefined) {
    checker.fail(name, `must be one of ${choices.join(', ')}`);
  }
  return found ?? fallback;
}

export interface ChoiceField<Choice extends string> {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly fallback: Choice;
}
