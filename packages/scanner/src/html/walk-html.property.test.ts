import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceStory, storyOf, withWholeTexts } from './testing/html-story.ts';

/** Where the standard is followed and htmlparser2 does not: tables of walk-html.test.ts show what is right. */
const DIFFERENCES: readonly RegExp[] = [
  // A CDATA section outside of SVG is a comment, and that ends at its first '>'.
  /<!\[CDATA\[(?![^>]*\]\]>)/,
  // End tags have attributes, too, and a '>' in quotes does not end them.
  /<\/[a-z][^>]*=/i,
  // A tag that the document ends in is none, and no text.
  /<\/?[a-z][^>]*$|\/[\t\n\f\r ]*$/i,
  // A blank between '/' and '>' makes a tag no self-closing one.
  /\/[\t\n\f\r ]+>/,
  // A script that writes '<!-- <script' goes on behind '</script>'.
  /<script[^]*<!--[^]*<script/i,
  // In a title, a reference may stand behind what looks like the beginning of its end.
  /<(?:title|textarea)[^]*<[^<>&]*&/i,
  // Each of SVG and MathML holds HTML again in elements of its own.
  /<svg[^]*<mi|<math[^]*<(?:title|desc|foreignobject)/i,
  // htmlparser2 writes the names of SVG with capitals, and then takes one in another for something else.
  /<foreignobject[^]*<foreignobject/i,
];

const NAMES =
  'a b p P div Table tr td th tbody thead li ul h1 h2 form input select option br hr img image Title style script ' +
  'textarea xmp iframe noframes svg math desc foreignObject mi path body html head o:p x-y plaintext';
const ATTRIBUTES = 'href HREF style class on onclick id data align xlink:href = constructor __proto__';
const VALUES = '"a" \'b\' c/ "&amp;" "&ampx" \'&lt=\' "&#65;" "<p>" \'>\' "" &copy &notit; "\n"';
const TEXTS =
  'x &amp; &nbsp &#x41; &#0; &#150; &notin; &noti &NotEqualTilde; &Afr; & && &; &#; &#x; &x < </ </> <1 <! <!> <? <?x> ' +
  '<!--a--> <!--> <!---> <!----> <!--a--!> <!--a--->  <!--a <!-- -- -!> <!x> <!doctype> <!doctype&> </3> <![CDATA[x]]> --> ]]> > " \' =';

const of = (words: string): fc.Arbitrary<string> => fc.constantFrom(...words.split(' '));
const attribute = fc
  .tuple(of(ATTRIBUTES), fc.constantFrom('', '=', ' = '), of(VALUES))
  .map(([name, equals, value]) => ` ${name}${equals}${equals === '' ? '' : value}`);
const startTag = fc
  .tuple(
    of(NAMES),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom('>', '>', '>', '/>', '\n>', ' / x>', ''),
  )
  .map(([name, attributes, end]) => `<${name}${attributes.join('')}${end}`);
const endTag = fc
  .tuple(of(NAMES), fc.constantFrom('>', '>', ' >', '/>', ' x>'))
  .map(([name, end]) => `</${name}${end}`);
const noise = fc.string({ unit: of('< > / = " \' & ; ! - ? a # \n [ ]'), maxLength: 8 });
const document = fc
  .array(fc.oneof({ weight: 3, arbitrary: startTag }, endTag, of(TEXTS), noise), { maxLength: 20 })
  .map((pieces) => pieces.join(''))
  .filter((html) => !DIFFERENCES.some((difference) => difference.test(html)));

describe('a walk over a document', () => {
  test('tells what htmlparser2 tells, where that follows the standard', () => {
    fc.assert(
      fc.property(document, (html) => {
        expect(withWholeTexts(storyOf(html))).toEqual(withWholeTexts(referenceStory(html)));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 2_000) },
    );
  });

  test('never throws, and ends each element once that began', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), noise, (left, right) => {
        const story = storyOf(`${left}${right}<p>${left}`);
        const begun = story.filter((line) => line.startsWith('<'));
        const ended = story.filter((line) => line.startsWith('>'));
        expect(ended).toHaveLength(begun.length);
      }),
    );
  });
});
