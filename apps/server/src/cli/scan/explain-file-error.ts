const WORDS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'reading it is not allowed'],
  ['EPERM', 'reading it is not allowed'],
  ['EISDIR', 'it is a directory'],
  ['ELOOP', 'its links lead in a circle'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the disk could not read it'],
]);

/** What is wrong with a file, in a few words without its name. */
export function explainFileError(error: unknown): string {
  if (!(error instanceof Error)) return 'it cannot be read';
  const code = 'code' in error ? error.code : undefined;
  return WORDS.get(code) ?? (typeof code === 'string' ? `it cannot be read (${code})` : error.message);
}
