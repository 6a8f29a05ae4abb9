import { expect, test } from 'vitest';
import { buildProgram, PLAIN_PDF } from '../../testing/build-program.ts';
import { describeRule, scanRow } from '../../testing/scan-for-test.ts';
import { notWhatItSays } from './not-what-it-says.ts';

describeRule(
  notWhatItSays,
  [
    {
      title: 'a program as picture',
      files: [{ name: 'a.jpg', type: 'application/octet-stream', content: buildProgram() }],
    },
    {
      title: 'a page as PDF',
      files: [{ name: 'a.pdf', type: 'application/octet-stream', content: '<!doctype html><html></html>' }],
    },
  ],
  [
    { title: 'a PDF', files: [{ name: 'a.pdf', type: 'application/octet-stream', content: PLAIN_PDF }] },
    {
      title: 'a JPEG named PNG',
      files: [{ name: 'a.png', content: Buffer.from('ffd8ffe000104a464946', 'hex') }],
    },
    {
      title: 'a text under a name of its own',
      files: [{ name: 'a.dat', type: 'application/octet-stream', content: 'x' }],
    },
  ],
);

test('a table exported as a page is looked at twice, and not called dangerous', async () => {
  const report = await scanRow({
    title: 'export',
    files: [{ name: 'report.xls', content: '<html><table><tr><td>1</td></tr></table></html>' }],
  });
  const found = report.findings.find(({ code }) => code === notWhatItSays.code);
  expect(found).toMatchObject({ severity: 'medium', hard: undefined });
});
