import { describeRule } from '../../testing/scan-for-test.ts';
import { hiddenText } from './hidden-text.ts';

const STORY =
  'The lighthouse keeper walked along winter shores while distant thunder rolled across silent valleys, where farmers gathered barley before autumn storms arrived; children collected pebbles beneath ancient bridges, merchants carried copper lanterns through crowded harbours, sailors whispered forgotten legends about mountains beyond northern kingdoms, and gardens blossomed quietly under pale moonlight until morning brought fresh travellers seeking shelter.';
const page = (hidden: string): string =>
  `<html><body><p>Claim your prize here today</p>${hidden}</body></html>`;

describeRule(
  hiddenText,
  [
    { title: 'a story in white on white', html: page('<p style="color:#fff">' + STORY + '</p>') },
    {
      title: 'a story that a style sheet removes',
      html: `<html><head><style>.zz{display:none}</style></head><body><p>Claim your prize here today</p><div class="zz">${STORY}</div></body></html>`,
    },
    { title: 'a story of one pixel', html: page('<div style="font-size:1px">' + STORY + '</div>') },
    {
      title: 'a story beside the screen',
      html: page('<div style="position:absolute;left:-9999px">' + STORY + '</div>'),
    },
    {
      title: 'a story in a box without height',
      html: page('<div style="max-height:0;overflow:hidden">' + STORY + '</div>'),
    },
    {
      title: 'a story in the colour of its table',
      html: page(
        '<table bgcolor="#112233"><tr><td><font color="#112233">' + STORY + '</font></td></tr></table>',
      ),
    },
    {
      title: 'a story in written-out letters of CSS',
      html: page('<p style="d\\69splay:none">' + STORY + '</p>'),
    },
  ],
  [
    {
      title: 'a preview line',
      html: page('<div style="display:none">Our summer hours, and how to find us in the new building</div>'),
    },
    {
      title: 'the same story for narrow screens',
      html: `<html><body><p>${STORY}</p><div style="display:none">${STORY}</div></body></html>`,
    },
    {
      title: 'white on a picture',
      html: `<html><body><table background="https://berg.example/a.png"><tr><td style="color:#fff">${STORY}</td></tr></table></body></html>`,
    },
    {
      title: 'a white button',
      html: `<html><body><div style="background:#06c;color:#ffffff">${STORY}</div></body></html>`,
    },
    {
      title: 'hidden on small screens only',
      html: `<html><head><style>@media (max-width:600px){.zz{display:none}}</style></head><body><div class="zz">${STORY}</div></body></html>`,
    },
  ],
);
