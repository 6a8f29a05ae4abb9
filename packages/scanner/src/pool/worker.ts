import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { CodeReader } from '../codes/code-reader.ts';
import { createCodeReader } from '../codes/create-code-reader.ts';
import { rememberEmpty } from '../codes/remember-empty.ts';
import { compileOperatorRules } from '../operator-rules/compile-rules.ts';
import { versionOfRules } from '../operator-rules/version-of-rules.ts';
import type { ScanContext } from '../report.ts';
import { scanMessage, type ScanPorts } from '../scan-message.ts';
import { isScanContext, isWorkerData, type FromWorker, type ScanRequest } from './protocol.ts';

/**
 * The worker thread that scans. It reads one file of its own package at the start (the decoder of codes, which would
 * be fetched from the network otherwise) and does no other I/O.
 */
const port = parentPort;
if (port !== null) {
  const decoder = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const readCodes = readerOnDemand(new Uint8Array(readFileSync(decoder)));
  const given: unknown = workerData;
  const operatorRules = isWorkerData(given) ? given.operatorRules : [];
  const ports: ScanPorts = {
    readCodes,
    ticks: () => performance.now(),
    operatorRules: compileOperatorRules(operatorRules),
    operatorVersion: versionOfRules(operatorRules),
  };
  const answer = (message: FromWorker): void => {
    port.postMessage(message);
  };
  port.on('message', (request: ScanRequest) => {
    // A scan that rejects is a bug: the unhandled rejection ends this worker and the pool reports the message.
    void scanMessage(request.raw, contextIn(request.context), ports).then((report) => {
      answer({ kind: 'report', id: request.id, report: JSON.stringify(report) });
    });
  });
  answer({ kind: 'ready' });
}

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
