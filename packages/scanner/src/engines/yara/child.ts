import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { collectPieces } from './collect-pieces.ts';
import type { FromYara, ToYara, YaraMatch } from './protocol.ts';
import { compileYara, type YaraRules } from './yara-rules.ts';

/**
 * The YARA process. A rule can run for hours on a hostile message and nothing inside can stop it, so the parent ends
 * this process when the time is up. It ends by itself when the parent is gone, and when it has grown: memory of
 * WebAssembly is never given back.
 */
const MEMORY_BYTES: number = 700 * 1024 * 1024;

let rules: YaraRules | undefined;

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToYara) => {
  if (message.kind === 'rules') {
    void start(message.sources);
  } else {
    answer(Uint8Array.from(message.raw));
  }
});

async function start(sources: Extract<ToYara, { readonly kind: 'rules' }>['sources']): Promise<void> {
  const location = import.meta.resolve('@virustotal/yara-x').replace(/[^/]+$/, 'yara_x_js_bg.wasm');
  const compiled = await compileYara(new Uint8Array(readFileSync(fileURLToPath(location))), sources);
  if (compiled.outcome === 'wrong') {
    send({ kind: 'wrong', problems: compiled.problems });
    return;
  }
  rules = compiled.rules;
  send({ kind: 'ready' });
}

function answer(raw: Uint8Array): void {
  const { contents, wasCut } = collectPieces(raw);
  const found = new Map<string, YaraMatch>();
  for (const content of contents) {
    for (const match of rules?.match(content) ?? []) {
      found.set(match.name, match);
    }
  }
  send({ kind: 'answer', matches: [...found.values()], wasCut });
}

function send(message: FromYara): void {
  process.send?.(message, () => {
    if (process.memoryUsage.rss() > MEMORY_BYTES) {
      process.exit(0);
    }
  });
}
