import { buildProgram, PLAIN_PDF } from '../../testing/build-program.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
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
