/** Whose names and tags stand in a place. */
export type Language = 'html' | 'svg' | 'math';

/** How the text of an element is read. */
export type TextKind = 'markup' | 'raw' | 'references' | 'to-the-end';

/** What the name of an element means to whoever reads a document. */
export interface ElementKind {
  /** It has no content and no end tag. */
  readonly isVoid: boolean;
  /** Names of elements that end where it begins, as long as they are the innermost ones. */
  readonly ends: ReadonlySet<string> | undefined;
  /** What is inside of it; undefined where it is what is around it. */
  readonly holds: Language | undefined;
  /** The language in which it holds HTML again. */
  readonly holdsHtmlIn: Language | undefined;
  readonly text: TextKind;
}

const VOID =
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr';
const HTML_IN_SVG = 'foreignobject desc title';
const HTML_IN_MATH = 'mi mo mn ms mtext annotation-xml';
const RAW = 'iframe noembed noframes script style xmp';
const REFERENCES = 'textarea title';

/** Names of elements, and of those that end where one of them begins. */
const ENDS: readonly (readonly [names: string, ended: string])[] = [
  ['tr', 'tr th td'],
  ['th', 'th'],
  ['td', 'thead th td'],
  ['tbody tfoot', 'thead tbody'],
  ['body', 'head link script'],
  ['a', 'a'],
  ['li', 'li'],
  ['dd dt', 'dd dt'],
  ['rt rp', 'rt rp'],
  ['option', 'option'],
  ['optgroup', 'optgroup option'],
  ['h1 h2 h3 h4 h5 h6', 'h1 h2 h3 h4 h5 h6 p'],
  ['select input output button datalist textarea', 'input option optgroup select button datalist textarea'],
  [
    'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol ' +
      'pre section table ul',
    'p',
  ],
];

const PLAIN: ElementKind = {
  isVoid: false,
  ends: undefined,
  holds: undefined,
  holdsHtmlIn: undefined,
  text: 'markup',
};

const KINDS: ReadonlyMap<string, ElementKind> = collectKinds();

/** What an element of this name is; the name in small letters. */
export function kindOf(name: string): ElementKind {
  return KINDS.get(name) ?? PLAIN;
}

function collectKinds(): Map<string, ElementKind> {
  const kinds = new Map<string, ElementKind>();
  const add = (names: string, what: Partial<ElementKind>): void => {
    for (const name of names.split(' ')) {
      kinds.set(name, { ...PLAIN, ...kinds.get(name), ...what });
    }
  };
  add(VOID, { isVoid: true });
  add('svg', { holds: 'svg' });
  add('math', { holds: 'math' });
  add(HTML_IN_SVG, { holdsHtmlIn: 'svg' });
  add(HTML_IN_MATH, { holdsHtmlIn: 'math' });
  add(RAW, { text: 'raw' });
  add(REFERENCES, { text: 'references' });
  add('plaintext', { text: 'to-the-end' });
  for (const [names, ended] of ENDS) {
    add(names, { ends: new Set(ended.split(' ')) });
  }
  return kinds;
}
