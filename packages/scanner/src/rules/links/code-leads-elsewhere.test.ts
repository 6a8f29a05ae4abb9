import type { CodeReader } from '../../codes/code-reader.ts';
import type { FilePart } from '../../testing/build-message.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { codeLeadsElsewhere } from './code-leads-elsewhere.ts';

/** The header of a PNG of 100 by 100 pixels: enough for the limit check; what is in it is said by the reader given. */
const header = Buffer.from('89504e470d0a1a0a0000000d4948445200000064000000640806000000', 'hex');
const image: FilePart = { name: 'code.png', type: 'image/png', content: header };

function codeTo(text: string): CodeReader {
  return () => Promise.resolve([text]);
}

describeRule(
  codeLeadsElsewhere,
  [{ title: 'a code to a foreign site', readCodes: codeTo('https://elsewhere-site.net/x'), files: [image] }],
  [
    { title: 'a code to the sender', readCodes: codeTo('https://tickets.berg.example/1'), files: [image] },
    { title: 'a code that is no link', readCodes: codeTo('WIFI:S:guest;;'), files: [image] },
  ],
);
