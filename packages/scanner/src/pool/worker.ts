import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CodeReader } from '../codes/code-reader.ts';
import { createCodeReader } from '../codes/create-code-reader.ts';
import { rememberEmpty } from '../codes/remember-empty.ts';
import { compileOperatorRules } from '../operator-rules/compile-rules.ts';
import { versionOfRules } from '../operator-rules/version-of-rules.ts';
import type { ScanContext } from '../report.ts';
import { scanMessage, type ScanPorts } from '../scan-message.ts';
import { isScanContext } from './protocol.ts';
import { serveScans } from './serve-scans.ts';

/**
 * The worker thread that scans. It reads one file of its own package at the start (the decoder of codes, which would
 * be fetched from the network otherwise) and does no other I/O than that of its socket.
 */
serveScans(({ operatorRules }) => {
  const decoder = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const ports: ScanPorts = {
    readCodes: readerOnDemand(new Uint8Array(readFileSync(decoder))),
    ticks: () => performance.now(),
    operatorRules: compileOperatorRules(operatorRules),
    operatorVersion: versionOfRules(operatorRules),
  };
  return async (raw, context) => JSON.stringify(await scanMessage(raw, contextIn(context), ports));
});

/** Half of all messages have no picture: the decoder is compiled for the first that has one. */
function readerOnDemand(bytes: Uint8Array<ArrayBuffer>): CodeReader {
  let reader: Promise<CodeReader> | undefined;
  return rememberEmpty(async (image) => (await (reader ??= createCodeReader(bytes)))(image));
}

function contextIn(text: string): ScanContext {
  const context: unknown = JSON.parse(text);
  if (!isScanContext(context)) {
    throw new TypeError('This is no context of a scan');
  }
  return context;
}
