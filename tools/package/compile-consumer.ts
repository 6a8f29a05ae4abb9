import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

const COMPILER = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');

/** How an application finds modules: as Node does, or as a bundler. */
export const RESOLUTIONS = ['nodenext', 'bundler'] as const;

/**
 * Compiles `consumer.ts` of a project, strictly, and gives what the compiler said; nothing where all is well.
 * @throws Error with what it said of mistakes.
 */
export async function compileConsumer(
  project: string,
  resolution: (typeof RESOLUTIONS)[number],
): Promise<string> {
  const options = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    // Once is enough for what the declarations say in themselves: it takes as long as all the rest.
    skipLibCheck: resolution === 'bundler',
    target: 'ES2024',
    module: resolution === 'bundler' ? 'ESNext' : 'NodeNext',
    moduleResolution: resolution,
    types: ['node'],
  };
  const file = join(project, `tsconfig.${resolution}.json`);
  writeFileSync(file, JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }));
  return run(process.execPath, [COMPILER, '-p', file], project);
}
