/** Joins the soft line breaks of format=flowed text (RFC 3676); `deleteSpace` is DelSp=yes. */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open: { depth: number; text: string[] } | undefined;
  function close(): void {
    if (open !== undefined)
      out.push('>'.repeat(open.depth) + (open.depth > 0 ? ' ' : '') + open.text.join(''));
    open = undefined;
  }
  for (const written of text.split('\n')) {
    const line = readLine(written.endsWith('\r') ? written.slice(0, -1) : written);
    if (open?.depth !== line.depth || line.signature) close();
    open ??= { depth: line.depth, text: [] };
    const soft = line.text.endsWith(' ') && !line.signature;
    open.text.push(soft && deleteSpace ? line.text.slice(0, -1) : line.text);
    if (!soft) close();
  }
  close();
  return out.join('\n');
}

/** Quote marks that are counted; deeper quoting is no conversation. */
const MAX_QUOTES = 100;

function readLine(written: string): { depth: number; text: string; signature: boolean } {
  let depth = 0;
  while (depth < MAX_QUOTES && written[depth] === '>') depth += 1;
  const text = written[depth] === ' ' ? written.slice(depth + 1) : written.slice(depth);
  return { depth, text, signature: text === '-- ' };
}
