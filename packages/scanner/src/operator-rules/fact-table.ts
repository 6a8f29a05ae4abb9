/** A fact that a condition can ask about: what it is called, what kind of value it has, and how it is read. */
export type FactEntry<Subject> =
  | { readonly type: 'text'; readonly about: string; readonly read: (of: Subject) => readonly string[] }
  | { readonly type: 'number'; readonly about: string; readonly read: (of: Subject) => number }
  | {
      readonly type: 'flag';
      readonly about: string;
      /** Undefined where nobody knows: neither true nor false. */
      readonly read: (of: Subject) => boolean | undefined;
    };

export type FactTable<Subject> = Readonly<Record<string, FactEntry<Subject>>>;

export function textFact<Subject>(
  about: string,
  read: (of: Subject) => readonly string[],
): FactEntry<Subject> {
  return { type: 'text', about, read };
}

export function numberFact<Subject>(about: string, read: (of: Subject) => number): FactEntry<Subject> {
  return { type: 'number', about, read };
}

export function flagFact<Subject>(
  about: string,
  read: (of: Subject) => boolean | undefined,
): FactEntry<Subject> {
  return { type: 'flag', about, read };
}
