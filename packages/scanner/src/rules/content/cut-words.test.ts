import { describeRule } from '../../testing/scan-for-test.ts';
import { cutWords } from './cut-words.ts';

describeRule(
  cutWords,
  [
    {
      title: 'comments inside of words',
      html: '<p>V<!-- x -->iagra and Ci<!-- y -->alis, no pre<!-- z -->scription</p>',
    },
    { title: 'empty elements inside of words', html: '<p>pass<b></b>word ver<i></i>ify ac<b></b>count</p>' },
    {
      title: 'hidden letters inside of words',
      html: '<p>pass<span style="display:none">qq</span>word ver<span style="font-size:0">zz</span>ify ac<span style="display:none">k</span>count</p>',
    },
    {
      title: 'zero-width characters',
      html: '<p>pass\u200bword ver\u200bify acc\u200count sus\u200bpended</p>',
    },
    {
      title: 'a span for every letter',
      html: `<p>${'password expired'.replaceAll(/./g, '<span>$&</span>')}</p>`,
    },
  ],
  [
    { title: 'bold and plain text', html: '<p>Very <b>im</b>portant: <i>one</i>, two<br>three<wbr>four</p>' },
    {
      title: 'comments between paragraphs',
      html: '<p>One</p><!-- a --><p>two</p><!-- b --><p>three</p><!-- c --><p>four</p>',
    },
    {
      title: 'soft hyphens',
      html: '<p>Donau\u00addampf\u00adschiff\u00adfahrt und Kapi\u00adtäns\u00admütze und Straßen\u00adbahn</p>',
    },
    {
      title: 'filler behind a preview',
      html: `<p>News of today</p><div>${'\u200c \u00a0'.repeat(60)}</div>`,
    },
    { title: 'a joiner in Persian', text: 'می\u200cخواهم می\u200cروم می\u200cگویم می\u200cشود' },
    { title: 'a drop cap', html: '<p><span>O</span>nce upon a time</p>' },
  ],
);
