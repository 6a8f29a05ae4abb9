import { describeRule } from '../../testing/scan-for-test.ts';
import { carelessPage } from './careless-page.ts';

describeRule(
  carelessPage,
  [
    {
      title: 'elements nobody knows',
      html: '<p>Buy <kqzv>it</kqzv> <wprtx>now</wprtx> <bbqz>here</bbqz></p>',
    },
    {
      title: 'a page in a page',
      html: '<html><body><p>a</p><html><body><p>b</p></body></html></body></html>',
    },
    { title: 'elements without an end', html: '<html><body><div><b><div><b><font color=red>x' },
  ],
  [
    {
      title: 'Outlook with its own elements',
      html: '<html xmlns:o="x"><body><p>Hi<o:p></o:p></p><v:rect></v:rect><w:anchorlock/></body></html>',
    },
    {
      title: 'paragraphs and rows without an end',
      html: '<html><body><p>a<p>b<ul><li>c<li>d</ul><table><tr><td>x<tr><td>y</table></body></html>',
    },
    {
      title: 'a drawing',
      html: '<html><body><svg><path d="M0"></path><lineargradient></lineargradient></svg></body></html>',
    },
  ],
);
