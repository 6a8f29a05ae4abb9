import {
  COMMENT_CHARACTERS,
  HIDDEN_CHARACTERS,
  LINK_TEXT_CHARACTERS,
  SCRIPT_CHARACTERS,
  STYLE_SHEET_CHARACTERS,
  VISIBLE_CHARACTERS,
} from '../limits.ts';
import type { Attributes } from '../html/attributes.ts';
import { addStyleSheet, emptyStyleSheet } from './css/style-sheet.ts';
import { look, PLAIN_SIGHT, type HidingWay, type Page, type Sight } from './css/visibility.ts';
import { collectHandlers, collectStrangeLink, finishAnchor, OPENERS } from './html-elements.ts';
import { BLANK_RUN, isBlank, shortenBlanks } from '../text/blank-runs.ts';
import { allLinks, isPath, targetsIn } from './further-links.ts';
import type { HtmlFacts, HtmlLink } from './html-facts.ts';
import { countElement, countMissingEnd, emptyShape, finishShape, type ShapeCounter } from './html-shape.ts';

/** What is collected while the parser walks. Mutable on purpose: one pass, no tree. */
export interface Collector {
  /** Pieces, because looking at the end of a growing string copies it whole each time. */
  visible: string[];
  visibleLength: number;
  /** Blanks since the last visible letter. */
  blanks: number;
  title: string;
  hidden: string[];
  hiddenLength: number;
  lateHidden: number;
  hiddenWays: Record<HidingWay, number>;
  links: HtmlLink[];
  /** Targets in parts that only some programs show. */
  conditional: string[];
  open: { target: string; text: string; at: number } | undefined;
  base: string | undefined;
  images: number;
  /** Hosts that pictures are fetched from, each once; first ones only. */
  imageHosts: Set<string>;
  /** Anchors whose target is empty or a bare '#'. */
  deadAnchors: number;
  dataImages: string[];
  forms: number;
  passwords: number;
  inputs: number;
  scripts: number;
  scriptText: string;
  remoteScripts: number;
  refreshes: number;
  frames: number;
  shape: ShapeCounter;
  page: Page;
  styleText: string;
  /** One entry per open element: how text in it looks. */
  stack: Sight[];
  sight: Sight;
  raw: string | undefined;
  /** What stands between the last visible letter and the next one. */
  gap: Gap;
}

/** What was seen since the last visible text. */
interface Gap {
  /** The last visible text ended in a letter, and no block or blank came since. */
  isInWord: boolean;
  /** Something that takes no room came since. */
  hasFiller: boolean;
  /** The last thing was the beginning of an element. */
  hasJustOpened: boolean;
}

const BLOCKS: ReadonlySet<string> = new Set(
  'p div br tr td th li table h1 h2 h3 h4 h5 h6 hr section article blockquote'.split(' '),
);
const RAW_TEXT: ReadonlySet<string> = new Set(['script', 'style', 'title']);
/** Visible characters that fill the first line of a list of messages: hidden text before them is a preview. */
const PREVIEW_CHARACTERS = 120;
/** Elements that are empty by nature and stand inside words without harm. */
const BREAKERS: ReadonlySet<string> = new Set(['wbr', 'img', 'input']);

/** An element begins. */
export function open(into: Collector, name: string, attributes: Attributes): void {
  into.stack.push(into.sight);
  into.sight = look(into.page, into.sight, name, attributes);
  countElement(into.shape, name);
  if (BLOCKS.has(name)) {
    addSpace(into);
    countBlank(into, name);
  } else {
    into.gap.isInWord &&= !BREAKERS.has(name);
    into.gap.hasJustOpened = true;
  }
  if (RAW_TEXT.has(name)) {
    into.raw = name;
  }
  OPENERS.get(name)?.(into, attributes);
  collectStrangeLink(into, name, attributes);
  collectHandlers(into, attributes);
}

function countBlank({ shape }: Collector, name: string): void {
  if (name === 'br' || name === 'p' || name === 'div') {
    shape.blankRun += 1;
    shape.longestBlankRun = Math.max(shape.longestBlankRun, shape.blankRun);
  }
}

/** Text between elements. */
export function addText(into: Collector, text: string): void {
  if (into.raw !== undefined) {
    addRawText(into, into.raw, text);
    return;
  }
  if (into.open !== undefined && into.open.text.length < LINK_TEXT_CHARACTERS) {
    into.open.text += text.slice(0, LINK_TEXT_CHARACTERS);
  }
  if (into.sight.way === undefined) {
    countVisible(into, text);
    addVisible(into, text);
  } else {
    addHidden(into, text, into.sight.way);
  }
}

function addHidden(into: Collector, text: string, way: HidingWay): void {
  const { length } = text.trim();
  if (length === 0) {
    return;
  }
  into.gap.hasFiller = true;
  into.hiddenWays[way] += length;
  into.lateHidden += into.visibleLength > PREVIEW_CHARACTERS ? length : 0;
  if (into.hiddenLength < HIDDEN_CHARACTERS) {
    into.hidden.push(text.slice(0, HIDDEN_CHARACTERS), ' ');
  }
  into.hiddenLength += length;
}

/** Watches for words that are cut by things nobody sees. */
function countVisible({ gap, shape }: Collector, text: string): void {
  const begins = isLetter(text.charCodeAt(0));
  if (gap.isInWord && begins && gap.hasFiller) {
    shape.splitWords += 1;
  }
  const isLone = text.length === 1 && begins;
  if (isLone && gap.isInWord && gap.hasJustOpened) {
    shape.loneLetters += 1;
  }
  gap.hasFiller = false;
  gap.hasJustOpened = false;
  gap.isInWord = isLetter(text.charCodeAt(text.length - 1));
  if (shape.blankRun > 0 && text.trim() !== '') {
    shape.blankRun = 0;
  }
  if (shape.hasEnded) {
    shape.charactersAfterEnd += text.trim().length;
  }
}

/** Letters of Latin, Greek and Cyrillic: scripts that write words with blanks between them. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0x52f && code !== 0xd7)
  );
}

function addRawText(into: Collector, element: string, text: string): void {
  if (element === 'style') {
    into.styleText += into.styleText.length < STYLE_SHEET_CHARACTERS ? text : '';
    into.shape.styleCharacters += text.length;
  } else if (element === 'script' && into.scriptText.length < SCRIPT_CHARACTERS) {
    into.scriptText += text.slice(0, SCRIPT_CHARACTERS);
  } else if (element === 'title' && into.title.length < LINK_TEXT_CHARACTERS) {
    into.title += text.slice(0, LINK_TEXT_CHARACTERS);
  }
}

/** A comment; those that only old Outlook reads are left out. */
export function addComment({ shape, gap, conditional }: Collector, text: string): void {
  if (/^\s*(?:\[(?:if|endif)|<!\[endif)/i.test(text.slice(0, 60))) {
    addConditional(conditional, text);
    return;
  }
  gap.hasFiller = true;
  shape.comments += 1;
  shape.commentCharacters += text.length;
  if (shape.commentText.length < COMMENT_CHARACTERS) {
    shape.commentText += `${text.slice(0, COMMENT_CHARACTERS)} `;
  }
}

/** Comments for Outlook that are read of one document. */
const CONDITIONAL_TARGETS = 200;

function addConditional(conditional: string[], text: string): void {
  if (conditional.length < CONDITIONAL_TARGETS) {
    conditional.push(...targetsIn(text));
  }
}

/** An element ends; `isImplied` where the text did not say so. */
export function close(into: Collector, name: string, isImplied: boolean): void {
  into.sight = into.stack.pop() ?? PLAIN_SIGHT;
  if (isImplied) {
    countMissingEnd(into.shape, name);
  }
  if (name === 'a') {
    finishAnchor(into);
  } else if (name === into.raw) {
    into.raw = undefined;
    finishStyle(into);
  } else if (name === 'html') {
    into.shape.hasEnded = true;
  }
  if (BLOCKS.has(name)) {
    addSpace(into);
  } else {
    into.gap.hasFiller ||= into.gap.hasJustOpened;
    into.gap.hasJustOpened = false;
  }
}

function finishStyle(into: Collector): void {
  if (into.styleText !== '') {
    addStyleSheet(into.page.sheet, into.styleText);
    into.styleText = '';
  }
}

function addVisible(into: Collector, text: string): void {
  const kept = withoutBlankRuns(into, text);
  if (kept !== '' && into.visibleLength < VISIBLE_CHARACTERS) {
    into.visible.push(kept.slice(0, VISIBLE_CHARACTERS));
    into.visibleLength += kept.length;
  }
}

function withoutBlankRuns(into: Collector, text: string): string {
  const kept = shortenBlanks(text);
  if (kept.length > BLANK_RUN || !isBlank(kept)) {
    into.blanks = 0;
    return kept;
  }
  into.blanks += kept.length;
  return into.blanks > BLANK_RUN * 2 ? '' : kept;
}

function addSpace(into: Collector): void {
  into.gap.isInWord = false;
  if (into.visible.at(-1) !== '\n') {
    addVisible(into, '\n');
  }
}

/** Nothing collected yet. */
export function emptyCollector(): Collector {
  return {
    visible: [],
    visibleLength: 0,
    blanks: 0,
    title: '',
    hidden: [],
    hiddenLength: 0,
    lateHidden: 0,
    hiddenWays: { removed: 0, transparent: 0, tiny: 0, 'same-colour': 0, outside: 0, 'no-room': 0 },
    links: [],
    conditional: [],
    open: undefined,
    base: undefined,
    images: 0,
    imageHosts: new Set(),
    deadAnchors: 0,
    dataImages: [],
    forms: 0,
    passwords: 0,
    inputs: 0,
    scripts: 0,
    scriptText: '',
    remoteScripts: 0,
    refreshes: 0,
    frames: 0,
    shape: emptyShape(),
    page: { sheet: emptyStyleSheet(), cache: new Map() },
    styleText: '',
    stack: [],
    sight: PLAIN_SIGHT,
    raw: undefined,
    gap: { isInWord: false, hasFiller: false, hasJustOpened: false },
  };
}

/** Puts together what was collected. */
export function finish(into: Collector, cutBy: HtmlFacts['cutBy']): HtmlFacts {
  finishAnchor(into);
  return {
    visibleText: into.visible.join(''),
    title: into.title.trim(),
    hiddenCharacters: into.hiddenLength,
    hiddenText: into.hidden.join(''),
    hiddenWays: into.hiddenWays,
    lateHiddenCharacters: into.lateHidden,
    links: allLinks(into.links, into.conditional, into.base),
    base: into.base,
    pathLinks: into.links.filter(({ target }) => isPath(target)).length,
    images: into.images,
    imageHosts: [...into.imageHosts],
    deadAnchors: into.deadAnchors,
    dataImages: into.dataImages,
    forms: into.forms,
    passwordFields: into.passwords,
    inputFields: into.inputs,
    scripts: into.scripts,
    scriptText: into.scriptText,
    remoteScripts: into.remoteScripts,
    refreshes: into.refreshes,
    frames: into.frames,
    shape: finishShape(into.shape),
    cutBy,
  };
}
