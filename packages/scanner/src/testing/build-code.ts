import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { createCodeReader } from '../codes/create-code-reader.ts';
import type { CodeReader } from '../codes/code-reader.ts';

const resolve = createRequire(import.meta.url).resolve;

/** A PNG with a QR code that holds the text. */
export async function buildCode(text: string): Promise<Uint8Array> {
  const wasm = readFileSync(resolve('zxing-wasm/writer/zxing_writer.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  const { image } = await writeBarcode(text, { format: 'QRCode', scale: 4 });
  return new Uint8Array((await image?.arrayBuffer()) ?? new ArrayBuffer(0));
}

/** The real reader of codes. */
export async function realCodeReader(): Promise<CodeReader> {
  return createCodeReader(new Uint8Array(readFileSync(resolve('zxing-wasm/reader/zxing_reader.wasm'))));
}
