#!/usr/bin/env node
// The `postern` command. It starts on any Node and hands over to Node 24, which runs the sources.
import { fileURLToPath } from 'node:url';
import { runNode24 } from '../../../tools/node24.mjs';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
process.exitCode = await runNode24([main, ...process.argv.slice(2)]);
