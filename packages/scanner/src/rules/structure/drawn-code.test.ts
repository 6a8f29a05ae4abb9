import { describeRule } from '../../testing/scan-for-test.ts';
import { drawnCode } from './drawn-code.ts';

describeRule(
  drawnCode,
  [
    {
      title: 'cells',
      html: `<table>${'<tr>' + '<td width="4" height="4" bgcolor="#000000"></td><td width="4" bgcolor="#ffffff"></td>'.repeat(21) + '</tr>'}${('<tr>' + '<td style="width:4px;background:#000"></td><td></td>'.repeat(21) + '</tr>').repeat(20)}</table>`,
    },
    { title: 'blocks', text: '█▀▀▀▀▀█ ▄▀ █▀▀▀▀▀█\n'.repeat(20) },
  ],
  [
    { title: 'a line under a heading', text: '██████████ Report' },
    {
      title: 'a calendar with a dark head',
      html: `<table><tr>${'<td width="14" bgcolor="#000000">M</td>'.repeat(7)}</tr></table>`,
    },
  ],
);
