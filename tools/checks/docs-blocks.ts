/**
 * The code blocks of the libraries' documentation, type-checked against the packages as a reader would use
 * them. A block may follow a hidden comment `<!-- preamble … -->`, which stands for what the reader has already; a
 * block marked `ts continued` goes on from the one before it; `ts no-check: reason` is left out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');
/** Libraries whose documentation is checked. */
export const DOCUMENTED = ['login', 'scanner'] as const;

export interface CodeBlock {
  /** From the root of the repository. */
  readonly file: string;
  /** First line of the code, from 1. */
  readonly line: number;
  readonly preamble: string;
  readonly code: string;
  /** Where it is not checked. */
  readonly reason: string | undefined;
}

/** Pages whose blocks are checked: the README and all of docs/, of one library or of all. */
export function documentedFiles(
  libraries: readonly (typeof DOCUMENTED)[number][] = DOCUMENTED,
): readonly string[] {
  return libraries.flatMap((name) => {
    const library = join(root, 'packages', name);
    const docs = readdirSync(join(library, 'docs')).filter((file) => file.endsWith('.md'));
    return [join(library, 'README.md'), ...docs.map((file) => join(library, 'docs', file))];
  });
}

/** The ```ts blocks of a page. */
export function codeBlocks(path: string, text: string = readFileSync(path, 'utf8')): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const fences = /(?:<!-- preamble\n([\s\S]*?)-->\s*)?^(`{3,})(ts|typescript)\b([^\n]*)\n([\s\S]*?)^\2$/gm;
  for (const { index, 0: whole, 1: preamble = '', 4: info = '', 5: code = '' } of text.matchAll(fences)) {
    const before = text.slice(0, index + whole.lastIndexOf(code)).split('\n').length;
    const earlier = blocks.at(-1);
    const continued = info.trim() === 'continued' && earlier !== undefined;
    blocks.push({
      file: relative(root, path),
      line: before,
      preamble: continued ? `${earlier.preamble}${earlier.code}${preamble}` : preamble,
      code,
      reason: /^ no-check: (\S.*)$/.exec(info)?.[1],
    });
  }
  return blocks;
}

/** What the compiler says of the blocks, one line each. */
export function checkBlocks(blocks: readonly CodeBlock[]): readonly string[] {
  const sources = new Map(blocks.map((block, index) => [virtualName(block, index), block]));
  const options = compilerOptions();
  const text = (name: string): string | undefined => {
    const block = sources.get(name);
    return block === undefined ? undefined : `${block.preamble}${block.code}\nexport {};\n`;
  };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => sources.has(name) || disk.fileExists(name),
    readFile: (name) => text(name) ?? disk.readFile(name),
    getSourceFile(name, target, onError) {
      const own = text(name);
      if (own === undefined) return disk.getSourceFile(name, target, onError);
      return ts.createSourceFile(name, own, target, true);
    },
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources].flatMap(([name, block]) => {
    const source = program.getSourceFile(name);
    if (source === undefined) return [`${block.file}:${String(block.line)}: could not be read.`];
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map((diagnostic) => describe(block, source, diagnostic));
  });
}

function describe(block: CodeBlock, source: ts.SourceFile, diagnostic: ts.Diagnostic): string {
  const at = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line;
  const line = block.line + at - (block.preamble.split('\n').length - 1);
  return `${block.file}:${String(line)}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`;
}

/** Beside the page, so that packages are found as from there. */
function virtualName(block: CodeBlock, index: number): string {
  return join(root, dirname(block.file), `block-${String(index)}.ts`);
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(root, 'tsconfig.base.json');
  const config: unknown = ts.readConfigFile(path, (name) => ts.sys.readFile(name)).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return { ...options, types: ['node'], noEmit: true };
}
