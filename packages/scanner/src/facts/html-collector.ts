import {
  LINKS,
  LINK_TEXT_CHARACTERS,
  SCRIPT_CHARACTERS,
  TARGET_CHARACTERS,
  VISIBLE_CHARACTERS,
} from '../limits.ts';
import type { HtmlFacts, HtmlLink } from './html-facts.ts';

/** What is collected while the parser walks. Mutable on purpose: one pass, no tree. */
export interface Collector {
  /** Pieces, because looking at the end of a growing string copies it whole each time. */
  visible: string[];
  visibleLength: number;
  title: string;
  hidden: number;
  links: HtmlLink[];
  open: { target: string; text: string } | undefined;
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
  /** One entry per open element: does it hide what is in it? */
  stack: boolean[];
  hiddenDepth: number;
  raw: string | undefined;
}

const BLOCKS: ReadonlySet<string> = new Set(
  'p div br tr td th li table h1 h2 h3 h4 h5 h6 hr section article blockquote'.split(' '),
);
const RAW_TEXT: ReadonlySet<string> = new Set(['script', 'style', 'title']);
/** Hosts of pictures that are kept: enough to tell whose pictures they are. */
const IMAGE_HOSTS = 50;
/** Images written into the document that are kept for the code reader. */
const DATA_IMAGES = 8;
const HIDING_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:\.\d+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|max-height\s*:\s*0(?:px)?\s*(?:;|!|$)/;

/** An element begins. */
export function open(into: Collector, name: string, attributes: Readonly<Record<string, string>>): void {
  const style = attributes['style']?.slice(0, TARGET_CHARACTERS).toLowerCase() ?? '';
  const hides = attributes['hidden'] !== undefined || (style !== '' && HIDING_STYLE.test(style));
  into.stack.push(hides);
  into.hiddenDepth += hides ? 1 : 0;
  if (BLOCKS.has(name)) {
    addSpace(into);
  }
  if (RAW_TEXT.has(name)) {
    into.raw = name;
  }
  OPENERS[name]?.(into, attributes);
  collectHandlers(into, attributes);
}

type Opener = (into: Collector, attributes: Readonly<Record<string, string>>) => void;

const OPENERS: Readonly<Record<string, Opener>> = {
  a: (into, attributes) => {
    finishAnchor(into);
    if (attributes['href'] !== undefined) {
      into.deadAnchors += /^\s*#?\s*$/.test(attributes['href'].slice(0, 16)) ? 1 : 0;
      into.open = { target: cut(attributes['href']), text: '' };
    }
  },
  area: (into, attributes) => addLink(into, attributes['href'], 'area'),
  base: (into, attributes) => {
    into.base ??= attributes['href'] === undefined ? undefined : cut(attributes['href']);
  },
  img: (into, attributes) => addImage(into, attributes['src'] ?? ''),
  form: (into, attributes) => {
    into.forms += 1;
    addLink(into, attributes['action'], 'form');
  },
  button: (into, attributes) => addLink(into, attributes['formaction'], 'button'),
  input: (into, attributes) => addInput(into, attributes),
  script: (into, attributes) => {
    into.scripts += 1;
    into.remoteScripts += attributes['src'] === undefined ? 0 : 1;
  },
  iframe: (into, attributes) => addFrame(into, attributes['src'] ?? attributes['srcdoc']),
  frame: (into, attributes) => addFrame(into, attributes['src']),
  object: (into, attributes) => addFrame(into, attributes['data']),
  embed: (into, attributes) => addFrame(into, attributes['src']),
  meta: (into, attributes) => addMeta(into, attributes),
};

function addInput(into: Collector, attributes: Readonly<Record<string, string>>): void {
  const type = (attributes['type'] ?? 'text').toLowerCase();
  const name = `${attributes['name'] ?? ''} ${attributes['placeholder'] ?? ''} ${attributes['id'] ?? ''}`
    .slice(0, 200)
    .toLowerCase();
  if (type === 'password' || /passw|пароль|kennwort|\bpwd\b|\bpin\b/.test(name)) {
    into.passwords += 1;
  }
  if (!/^(?:hidden|submit|button|checkbox|radio|image)$/.test(type)) {
    into.inputs += 1;
  }
}

function addImage(into: Collector, source: string): void {
  into.images += 1;
  const host = /^\s*(?:https?:)?\/\/([^/?#\s:@]{1,253})/i.exec(source.slice(0, 300))?.[1];
  if (host !== undefined && into.imageHosts.size < IMAGE_HOSTS) {
    into.imageHosts.add(host.toLowerCase());
  }
  const match = /^data:image\/(?:png|jpe?g|gif);base64,/i.exec(source.slice(0, 64));
  if (match !== null && into.dataImages.length < DATA_IMAGES) {
    into.dataImages.push(source.slice(match[0].length));
  }
}

function addFrame(into: Collector, source: string | undefined): void {
  into.frames += 1;
  addLink(into, source, 'frame');
}

function addMeta(into: Collector, attributes: Readonly<Record<string, string>>): void {
  if (attributes['http-equiv']?.toLowerCase() !== 'refresh') {
    return;
  }
  const target = /url\s*=\s*['"]?(.{1,4096})/i.exec(
    attributes['content']?.slice(0, TARGET_CHARACTERS) ?? '',
  )?.[1];
  if (target !== undefined) {
    into.refreshes += 1;
    addLink(into, target, 'refresh');
  }
}

function collectHandlers(into: Collector, attributes: Readonly<Record<string, string>>): void {
  for (const name in attributes) {
    if (name.startsWith('on') && into.scriptText.length < SCRIPT_CHARACTERS) {
      into.scriptText += `\n${cut(attributes[name] ?? '')}`;
    }
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
  if (into.hiddenDepth > 0) {
    into.hidden += text.trim().length;
  } else {
    addVisible(into, text);
  }
}

function addRawText(into: Collector, element: string, text: string): void {
  if (element === 'script' && into.scriptText.length < SCRIPT_CHARACTERS) {
    into.scriptText += text.slice(0, SCRIPT_CHARACTERS);
  } else if (element === 'title' && into.title.length < LINK_TEXT_CHARACTERS) {
    into.title += text.slice(0, LINK_TEXT_CHARACTERS);
  }
}

/** An element ends. */
export function close(into: Collector, name: string): void {
  const hid = into.stack.pop() ?? false;
  into.hiddenDepth -= hid ? 1 : 0;
  if (name === 'a') {
    finishAnchor(into);
  } else if (name === into.raw) {
    into.raw = undefined;
  }
  if (BLOCKS.has(name)) {
    addSpace(into);
  }
}

function addVisible(into: Collector, text: string): void {
  if (into.visibleLength < VISIBLE_CHARACTERS) {
    into.visible.push(text.slice(0, VISIBLE_CHARACTERS));
    into.visibleLength += text.length;
  }
}

function addSpace(into: Collector): void {
  if (into.visible.at(-1) !== '\n') {
    addVisible(into, '\n');
  }
}

function finishAnchor(into: Collector): void {
  if (into.open === undefined) {
    return;
  }
  const { target, text } = into.open;
  into.open = undefined;
  if (into.links.length < LINKS) {
    into.links.push({
      target,
      text: text.replace(/\s+/g, ' ').trim().slice(0, LINK_TEXT_CHARACTERS),
      element: 'anchor',
    });
  }
}

function addLink(into: Collector, target: string | undefined, element: HtmlLink['element']): void {
  if (target !== undefined && target.trim() !== '' && into.links.length < LINKS) {
    into.links.push({ target: cut(target), text: '', element });
  }
}

function cut(target: string): string {
  return target.slice(0, TARGET_CHARACTERS).trim();
}

/** Nothing collected yet. */
export function emptyCollector(): Collector {
  return {
    visible: [],
    visibleLength: 0,
    title: '',
    hidden: 0,
    links: [],
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
    stack: [],
    hiddenDepth: 0,
    raw: undefined,
  };
}

/** Puts together what was collected. */
export function finish(into: Collector, cutBy: HtmlFacts['cutBy']): HtmlFacts {
  finishAnchor(into);
  return {
    visibleText: into.visible.join(''),
    title: into.title.trim(),
    hiddenCharacters: into.hidden,
    links: into.links,
    base: into.base,
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
    cutBy,
  };
}
