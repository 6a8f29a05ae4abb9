import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

const FILE = new URL('../../apps/web/src/features/message/body/drop-dangerous-nodes.ts', import.meta.url);

/** The real second wall as a script that leaves it in the page as `secondWall`: evaluated by the debugger only. */
export function secondWall(): string {
  const code = stripTypeScriptTypes(readFileSync(FILE, 'utf8')).replaceAll(/^export /gm, '');
  return `globalThis.secondWall = (() => { ${code}\n return dropDangerousNodes; })(); undefined`;
}
