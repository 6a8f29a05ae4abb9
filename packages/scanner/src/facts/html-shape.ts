/** How a document is built, apart from what it says. Counts of one pass. */
export interface HtmlShape {
  readonly elements: number;
  /** Elements of no HTML and no known dialect. */
  readonly unknownElements: number;
  readonly htmlElements: number;
  readonly bodyElements: number;
  /** Elements that need an end and have none. */
  readonly unclosed: number;
  /** Visible characters that stand behind the end of the document. */
  readonly charactersAfterEnd: number;
  /** Links that stand behind the end of the document. */
  readonly linksAfterEnd: number;
  /** Characters in comments, those for old Outlook apart. */
  readonly commentCharacters: number;
  readonly comments: number;
  /** Text of comments, first part. */
  readonly commentText: string;
  readonly styleCharacters: number;
  /** Words that are cut in two by something that takes no room: an empty or hidden element, or a comment. */
  readonly splitWords: number;
  /** Letters that stand alone in an element inside of a word. */
  readonly loneLetters: number;
  readonly linkedImages: number;
  readonly mappedAreas: number;
  /** Images of one pixel, which tell the sender that the message was opened. */
  readonly pixelImages: number;
  /** Table cells that are small squares of ink: a code drawn without a picture has hundreds. */
  readonly inkCells: number;
  /** Fonts and centring written the way of the last century. */
  readonly oldStyleElements: number;
  /** Name of the program that says it made the page; '' where none does. */
  readonly generator: string;
  readonly hasOfficeMarkup: boolean;
  readonly tables: number;
  readonly brs: number;
  /** Longest run of line breaks or empty paragraphs with no text between. */
  readonly longestBlankRun: number;
}

/** The same while counting. */
export type ShapeCounter = { -readonly [Key in keyof HtmlShape]: HtmlShape[Key] } & {
  blankRun: number;
  hasEnded: boolean;
};

/** Nothing counted yet. */
export function emptyShape(): ShapeCounter {
  return {
    elements: 0,
    unknownElements: 0,
    htmlElements: 0,
    bodyElements: 0,
    unclosed: 0,
    charactersAfterEnd: 0,
    linksAfterEnd: 0,
    commentCharacters: 0,
    comments: 0,
    commentText: '',
    styleCharacters: 0,
    splitWords: 0,
    loneLetters: 0,
    linkedImages: 0,
    mappedAreas: 0,
    pixelImages: 0,
    inkCells: 0,
    oldStyleElements: 0,
    generator: '',
    hasOfficeMarkup: false,
    tables: 0,
    brs: 0,
    longestBlankRun: 0,
    blankRun: 0,
    hasEnded: false,
  };
}

/** The counts without what only counting needed. */
export function finishShape({ blankRun: _run, hasEnded: _end, ...shape }: ShapeCounter): HtmlShape {
  return shape;
}

const KNOWN: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center ' +
    'circle cite clippath code col colgroup data datalist dd defs del details dfn dialog dir div dl dt ellipse em embed ' +
    'fieldset figcaption figure font footer foreignobject form frame frameset g h1 h2 h3 h4 h5 h6 head header hr html i iframe image ' +
    'img input ins isindex kbd keygen label layer legend li line lineargradient link main map mark marquee mask menu menuitem meta meter multicol ' +
    'nav nobr noembed noframes nolayer noscript object ol optgroup option output p param path pattern picture polygon polyline pre ' +
    'progress q radialgradient rb rect rp rt rtc ruby s samp script search section select slot small source spacer span ' +
    'stop strike strong style sub summary sup svg symbol table tbody td template text textarea tfoot th thead time ' +
    'title tr track tspan tt u ul use var video wbr xml xmp amp-img'
  ).split(' '),
);
const OLD: ReadonlySet<string> = new Set(['font', 'center', 'marquee', 'blink']);
/** Elements that have no end tag or may go without one. */
const NEEDS_END: ReadonlySet<string> = new Set(
  'a b i u div span table font center form strong em h1 h2 h3 style title'.split(' '),
);

/** Counts what the name of an element says. */
export function countElement(shape: ShapeCounter, name: string): void {
  shape.elements += 1;
  if (!KNOWN.has(name)) {
    countStranger(shape, name);
  } else if (OLD.has(name)) {
    shape.oldStyleElements += 1;
  }
}

/** Dialects carry a colon or a hyphen (o:p, v:rect, amp-img); what has neither is made up. */
function countStranger(shape: ShapeCounter, name: string): void {
  if (name.includes(':')) {
    shape.hasOfficeMarkup ||= name.startsWith('o:') || name.startsWith('w:');
  } else if (!name.includes('-') && !name.startsWith('!')) {
    shape.unknownElements += 1;
  }
}

/** An element ended because something else did. */
export function countMissingEnd(shape: ShapeCounter, name: string): void {
  if (NEEDS_END.has(name)) {
    shape.unclosed += 1;
  }
}
