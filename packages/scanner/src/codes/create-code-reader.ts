import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { CodeReader } from './code-reader.ts';

/** Codes read of one image: two are common (front and back of a card), more are a sheet of labels. */
const CODES = 4;

/**
 * Makes the reader of codes from the bytes of `zxing-wasm/reader/zxing_reader.wasm`. Given as bytes, because the
 * library would fetch them from the network otherwise.
 */
export async function createCodeReader(wasmBinary: Uint8Array<ArrayBuffer>): Promise<CodeReader> {
  await prepareZXingModule({ overrides: { wasmBinary: toArrayBuffer(wasmBinary) }, fireImmediately: true });
  return async (image) => {
    const found = await readBarcodes(new Uint8Array(image), {
      formats: ['QRCode', 'MicroQRCode', 'DataMatrix', 'Aztec'],
      maxNumberOfSymbols: CODES,
      tryHarder: false,
      tryRotate: false,
    });
    return found.filter((code) => code.isValid).map((code) => code.text);
  };
}

function toArrayBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
