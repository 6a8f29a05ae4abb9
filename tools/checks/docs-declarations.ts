/**
 * Reads the public declarations of a library out of its sources, without a type check: the libraries are written for
 * isolatedDeclarations, so that each file says by itself what it exports.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export interface Member {
  readonly name: string;
  readonly optional: boolean;
  /** As written in the source. */
  readonly type: string;
  readonly doc: string;
}

export interface Declaration {
  readonly name: string;
  readonly kind: 'function' | 'class' | 'interface' | 'type' | 'constant';
  readonly doc: string;
  /** The declaration without bodies and without its own doc comment; those of members stay. */
  readonly text: string;
  /** Of an interface; empty for all else. */
  readonly members: readonly Member[];
}

/** What an entry file exports, followed through its re-exports, by name and in alphabetical order. */
export function exportsOf(entry: string): readonly Declaration[] {
  const found = new Map<string, Declaration>();
  collect(entry, undefined, found);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One declaration of one file. Throws where there is none of that name. */
export function declarationOf(file: string, name: string): Declaration {
  const declaration = declarationsIn(file).find((candidate) => candidate.name === name);
  if (declaration === undefined) throw new Error(`${file} declares no ${name}.`);
  return declaration;
}

function collect(
  file: string,
  wanted: ReadonlyMap<string, string> | undefined,
  found: Map<string, Declaration>,
): void {
  for (const declaration of declarationsIn(file)) {
    const name = wanted === undefined ? declaration.name : wanted.get(declaration.name);
    if (name !== undefined) found.set(name, { ...declaration, name });
  }
  for (const { from, names } of reExports(file))
    collectReExport(join(dirname(file), from), names, wanted, found);
}

function collectReExport(
  file: string,
  names: ReadonlyMap<string, string> | undefined,
  wanted: ReadonlyMap<string, string> | undefined,
  found: Map<string, Declaration>,
): void {
  if (names === undefined) return collect(file, wanted, found);
  const passed = [...names].flatMap(([inner, outer]): [string, string][] => {
    const name = wanted === undefined ? outer : wanted.get(outer);
    return name === undefined ? [] : [[inner, name]];
  });
  if (passed.length > 0) collect(file, new Map(passed), found);
}

interface ReExport {
  readonly from: string;
  /** Inner name to outer name; undefined for `export *`. */
  readonly names: ReadonlyMap<string, string> | undefined;
}

function reExports(file: string): readonly ReExport[] {
  return parse(file, readFileSync(file, 'utf8')).statements.flatMap((statement): ReExport[] => {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return [];
    if (!ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const from = statement.moduleSpecifier.text;
    if (!from.startsWith('.')) return [];
    const clause = statement.exportClause;
    if (clause === undefined || !ts.isNamedExports(clause)) return [{ from, names: undefined }];
    const names = clause.elements.map(({ propertyName, name }): [string, string] => [
      (propertyName ?? name).text,
      name.text,
    ]);
    return [{ from, names: new Map(names) }];
  });
}

const known = new Map<string, readonly Declaration[]>();

/** The exported declarations of one file; read once, because many names are passed on one by one. */
function declarationsIn(file: string): readonly Declaration[] {
  const declarations = known.get(file) ?? readDeclarations(file);
  known.set(file, declarations);
  return declarations;
}

function readDeclarations(file: string): readonly Declaration[] {
  const { outputText } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: { target: ts.ScriptTarget.ES2024, isolatedDeclarations: true },
  });
  const source = parse('declarations.d.ts', outputText);
  return source.statements.flatMap((statement) => declarationsOfStatement(statement, source));
}

function declarationsOfStatement(statement: ts.Statement, source: ts.SourceFile): readonly Declaration[] {
  if (!ts.canHaveModifiers(statement) || !isExported(statement)) return [];
  const doc = docOf(statement);
  const text = statement.getText(source).replace(/^export (?:declare )?/, '');
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((variable) => ({
      name: variable.name.getText(source),
      kind: 'constant',
      doc,
      text,
      members: [],
    }));
  }
  if (!isNamed(statement)) return [];
  const members = ts.isInterfaceDeclaration(statement) ? membersOf(statement, source) : [];
  return [{ name: statement.name?.text ?? '', kind: kindOf(statement), doc, text, members }];
}

type Named = ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

function isNamed(statement: ts.Statement): statement is Named {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  );
}

function kindOf(statement: Named): Declaration['kind'] {
  if (ts.isFunctionDeclaration(statement)) return 'function';
  if (ts.isClassDeclaration(statement)) return 'class';
  return ts.isInterfaceDeclaration(statement) ? 'interface' : 'type';
}

function membersOf(declaration: ts.InterfaceDeclaration, source: ts.SourceFile): readonly Member[] {
  return declaration.members.map((member) => ({
    name: member.name === undefined ? '' : member.name.getText(source),
    optional: member.questionToken !== undefined,
    type: ts.isPropertySignature(member) ? (member.type?.getText(source) ?? '') : member.getText(source),
    doc: docOf(member),
  }));
}

/** The doc comment as prose: links as code, `@example` left out, `@throws` as a sentence. */
function docOf(node: ts.Node): string {
  const parts = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const last = parts.at(-1);
  if (last === undefined) return '';
  const throws = (last.tags ?? [])
    .filter((tag) => tag.tagName.text === 'throws')
    .map((tag) => `Throws ${plain(tag.comment)}`);
  return [plain(last.comment), ...throws].filter((text) => text !== '').join('\n\n');
}

function plain(comment: ts.JSDoc['comment']): string {
  return (ts.getTextOfJSDocComment(comment) ?? '')
    .replaceAll(/\{@link ([^}]+)\}/g, '`$1`')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
}

function isExported(node: ts.HasModifiers): boolean {
  return (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function parse(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.ES2024, true);
}
