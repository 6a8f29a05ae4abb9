import initYara, { Compiler } from '@virustotal/yara-x';
import type { YaraSource } from '../../operator-rules/operator-rules.ts';
import type { YaraMatch, YaraProblem } from './protocol.ts';

/** Compiled rules. */
export interface YaraRules {
  /** Rules that fit one content. Has no time limit that holds: the process around it has. */
  readonly match: (content: Uint8Array) => readonly YaraMatch[];
}

export type CompiledYara =
  | { readonly outcome: 'compiled'; readonly rules: YaraRules }
  | { readonly outcome: 'wrong'; readonly problems: readonly YaraProblem[] };

/** Places of one pattern that are noted: that it fits is all that is asked. */
const PLACES = 1;

/** Compiles sources, each file in a namespace of its own, with YARA-X in its WebAssembly. */
export async function compileYara(
  webAssembly: Uint8Array<ArrayBuffer>,
  sources: readonly YaraSource[],
): Promise<CompiledYara> {
  await initYara({ module_or_path: webAssembly });
  const compiler = new Compiler();
  const problems = sources.flatMap(({ file, source }) => {
    try {
      compiler.newNamespace(file);
      compiler.addSource(source);
      return [];
    } catch (error) {
      return [{ file, problem: error instanceof Error ? error.message : 'cannot be compiled' }];
    }
  });
  if (problems.length > 0) {
    return { outcome: 'wrong', problems };
  }
  const scanner = compiler.build().scanner();
  scanner.setMaxMatchesPerPattern(PLACES);
  return { outcome: 'compiled', rules: { match: (content) => readMatches(scanner.scan(content)) } };
}

/** The library's answer is untyped; what is not as documented is no match. */
function readMatches(result: unknown): readonly YaraMatch[] {
  const matches: unknown = isRecord(result) ? result['matches'] : undefined;
  return (Array.isArray(matches) ? matches : []).flatMap((match: unknown) =>
    isRecord(match) && typeof match['identifier'] === 'string' && match['isPrivate'] !== true
      ? [{ name: match['identifier'], decides: saysDangerous(match['metadata']) }]
      : [],
  );
}

function saysDangerous(metadata: unknown): boolean {
  return (
    Array.isArray(metadata) &&
    metadata.some(
      (each: unknown) => isRecord(each) && each['identifier'] === 'verdict' && each['value'] === 'dangerous',
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
