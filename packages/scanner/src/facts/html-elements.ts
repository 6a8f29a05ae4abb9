import { LINKS, LINK_TEXT_CHARACTERS, SCRIPT_CHARACTERS, TARGET_CHARACTERS } from '../limits.ts';
import type { Attributes } from '../html/attributes.ts';
import type { Collector } from './html-collector.ts';
import { targetsIn } from './further-links.ts';
import type { HtmlLink } from './html-facts.ts';

/** Images written into the document that are kept for the code reader. */
const DATA_IMAGES = 8;
/** Hosts of pictures that are kept: enough to tell whose pictures they are. */
const IMAGE_HOSTS = 50;

type Opener = (into: Collector, attributes: Attributes) => void;

/** What elements of a name mean, by name. */
export const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  [
    'a',
    (into, attributes) => {
      finishAnchor(into);
      if (attributes.href !== undefined) {
        into.deadAnchors += /^\s*#?\s*$/.test(attributes.href.slice(0, 16)) ? 1 : 0;
        into.shape.linksAfterEnd += into.shape.hasEnded ? 1 : 0;
        into.open = { target: cut(attributes.href), text: '', at: into.visibleLength };
      }
    },
  ],
  [
    'area',
    (into, attributes) => {
      into.shape.mappedAreas += attributes.href === undefined ? 0 : 1;
      addLink(into, attributes.href, 'area');
    },
  ],
  [
    'base',
    (into, attributes) => {
      into.base ??= attributes.href === undefined ? undefined : cut(attributes.href);
    },
  ],
  ['img', addImage],
  [
    'form',
    (into, attributes) => {
      into.forms += 1;
      addLink(into, attributes.action, 'form');
    },
  ],
  ['button', (into, attributes) => addLink(into, attributes.formaction, 'button')],
  ['input', addInput],
  [
    'script',
    (into, attributes) => {
      into.scripts += 1;
      into.remoteScripts += attributes.src === undefined ? 0 : 1;
    },
  ],
  [
    'iframe',
    (into, attributes) => {
      into.conditional.push(...targetsIn(attributes.srcdoc ?? ''));
      addFrame(into, attributes.src ?? attributes.srcdoc);
    },
  ],
  ['frame', (into, attributes) => addFrame(into, attributes.src)],
  ['object', (into, attributes) => addFrame(into, attributes.data)],
  ['embed', (into, attributes) => addFrame(into, attributes.src)],
  ['meta', addMeta],
  ['html', (into) => void (into.shape.htmlElements += 1)],
  ['body', (into) => void (into.shape.bodyElements += 1)],
  ['table', (into) => void (into.shape.tables += 1)],
  ['br', (into) => void (into.shape.brs += 1)],
  ['td', addCell],
]);

/** Longest side of a square of a drawn code, in CSS pixels. */
const SQUARE = 14;

/** A small cell with a dark ground of its own. */
function addCell({ shape }: Collector, attributes: Attributes): void {
  const ground =
    attributes.bgcolor ?? /background(?:-color)?\s*:\s*([^;]{1,40})/i.exec(attributes.style ?? '')?.[1];
  if (
    ground === undefined ||
    !/^\s*(?:black|#0{3}(?:0{3})?\b|rgba?\(\s*0\s*,\s*0\s*,\s*0\s*[,)])/i.test(ground)
  ) {
    return;
  }
  const side = Number.parseFloat(
    attributes.width ?? /(?:^|;|\s)width\s*:\s*(\d{1,4})/i.exec(attributes.style ?? '')?.[1] ?? '',
  );
  shape.inkCells += side <= SQUARE ? 1 : 0;
}

function addInput(into: Collector, attributes: Attributes): void {
  addLink(into, attributes.formaction, 'button');
  const type = (attributes.type ?? 'text').toLowerCase();
  const name = `${attributes.name ?? ''} ${attributes.placeholder ?? ''} ${attributes.id ?? ''}`
    .slice(0, 200)
    .toLowerCase();
  if (type === 'password' || /passw|пароль|kennwort|\bpwd\b|\bpin\b/.test(name)) {
    into.passwords += 1;
  }
  if (!/^(?:hidden|submit|button|checkbox|radio|image)$/.test(type)) {
    into.inputs += 1;
  }
}

function addImage(into: Collector, attributes: Attributes): void {
  const source = attributes.src ?? '';
  into.images += 1;
  into.shape.linkedImages += into.open === undefined ? 0 : 1;
  into.shape.pixelImages += attributes.width === '1' || attributes.height === '1' ? 1 : 0;
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

function addMeta(into: Collector, attributes: Attributes): void {
  if (attributes.name?.toLowerCase() === 'generator' && into.shape.generator === '') {
    into.shape.generator = (attributes.content ?? '').slice(0, LINK_TEXT_CHARACTERS);
  }
  if (attributes['http-equiv']?.toLowerCase() !== 'refresh') {
    return;
  }
  const target = /^[\s\d.]{0,20}[;,\s]\s{0,20}(?:url\s{0,20}=\s{0,20})?['"]?(.{1,4096})/i.exec(
    attributes.content?.slice(0, TARGET_CHARACTERS) ?? '',
  )?.[1];
  if (target !== undefined) {
    into.refreshes += 1;
    addLink(into, target, 'refresh');
  }
}

/** Elements whose targets are read by name, or are no places to go. */
const READ_BY_NAME: ReadonlySet<string> = new Set(['a', 'area', 'base', 'link', 'image', 'use']);

/** Drawings, formulas and the shapes of Outlook are links, too. */
export function collectStrangeLink(into: Collector, name: string, attributes: Attributes): void {
  const target = attributes['xlink:href'] ?? (READ_BY_NAME.has(name) ? undefined : attributes.href);
  if (target !== undefined && !target.startsWith('#') && name !== 'image' && name !== 'use') {
    addLink(into, target, 'anchor');
  }
}

/** Scripts that stand in attributes (onclick, onload). */
export function collectHandlers(into: Collector, { handlers }: Attributes): void {
  if (handlers === undefined) {
    return;
  }
  for (const script of handlers.values()) {
    if (into.scriptText.length < SCRIPT_CHARACTERS) {
      into.scriptText += `\n${cut(script)}`;
    }
  }
}

/** The open link, if there is one, ends. */
export function finishAnchor(into: Collector): void {
  if (into.open === undefined) {
    return;
  }
  const { target, text, at } = into.open;
  into.open = undefined;
  if (into.links.length < LINKS) {
    into.links.push({
      target,
      text: text.replace(/\s+/g, ' ').trim().slice(0, LINK_TEXT_CHARACTERS),
      element: 'anchor',
      at,
    });
  }
}

function addLink(into: Collector, target: string | undefined, element: HtmlLink['element']): void {
  if (target !== undefined && target.trim() !== '' && into.links.length < LINKS) {
    into.links.push({ target: cut(target), text: '', element, at: into.visibleLength });
  }
}

function cut(target: string): string {
  return target.slice(0, TARGET_CHARACTERS).trim();
}
