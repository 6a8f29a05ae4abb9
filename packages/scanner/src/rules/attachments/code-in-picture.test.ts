import { buildCode, realCodeReader } from '../../testing/build-code.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { codeInPicture } from './code-in-picture.ts';

const readCodes = await realCodeReader();
const picture = async (
  text: string,
): Promise<readonly [{ name: string; type: string; content: Uint8Array }]> => [
  { name: 'a.png', type: 'image/png', content: await buildCode(text) },
];

describeRule(
  codeInPicture,
  [
    { title: 'X04 a link', files: await picture('https://berg.example/'), readCodes },
    { title: 'X04 a message to a number', files: await picture('smsto:+15550100:YES'), readCodes },
    { title: 'X04 a payment', files: await picture('bitcoin:abc?amount=1'), readCodes },
  ],
  [
    { title: 'no picture', readCodes },
    {
      title: 'a picture that nobody can read',
      files: [{ name: 'a.png', type: 'image/png', content: 'x' }],
      readCodes,
    },
  ],
);
