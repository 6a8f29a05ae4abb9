#!/usr/bin/env node
// The `postern` command. It starts on any Node and hands over to Node 24, which runs the sources.
import { runServer } from '../../../tools/node24.mjs';

process.exitCode = await runServer(process.argv.slice(2));
