/** Longest word that is kept of a User-Agent. */
const WORD_MAX_CHARS = 40;

/** The first product of a User-Agent without its version, such as `curl` or `python-requests`; nothing else of it. */
export function agentFamily(header: string | undefined): string | undefined {
  const word = /^[A-Za-z][A-Za-z0-9._-]*/.exec(header ?? '')?.[0].slice(0, WORD_MAX_CHARS);
  return word === 'Mozilla' ? 'browser' : word;
}
