#!/usr/bin/env node
import { existsSync } from 'node:fs';

// In the package the command is built; in the repository it runs from its source.
const built = new URL('../dist/cli/main.js', import.meta.url);
const { main } = await import(
  (existsSync(built) ? built : new URL('../src/cli/main.ts', import.meta.url)).href
);
await main(process.argv.slice(2));
