import type { BuiltBody, LinkTarget } from './build-html.ts';
import type { FrameWindow } from './sanitise.ts';
import type { SafeDeclaration } from './filter-styles.ts';
import { FRAME_STYLE } from './frame-style.ts';

export interface FrameListeners {
  readonly onLink: (link: LinkTarget) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Height of the content, in CSS pixels. */
  readonly onHeight: (height: number) => void;
}

/** Highest frame, in CSS pixels: beyond it a message scrolls inside, because browsers stop painting somewhere. */
const HEIGHT_LIMIT = 30_000;
/**
 * Times the height is followed at one width. A message whose height depends on the height of its frame would otherwise
 * change it for ever; afterwards it scrolls inside.
 */
const HEIGHT_CHANGES = 60;

/**
 * Puts checked nodes into the frame's document. The frame runs no script; this code, outside, measures it and hears its
 * clicks and keys. Returns the undoing.
 */
export function showInFrame(frame: FrameWindow, body: BuiltBody, listeners: FrameListeners): () => void {
  const target = frame.document;
  target.head.replaceChildren(styleElement(target, FRAME_STYLE), styleElement(target, body.styleSheet));
  target.body.replaceChildren(target.adoptNode(body.fragment));
  for (const [element, declarations] of body.styles) {
    if (element instanceof frame.HTMLElement) applyStyle(element, declarations);
  }

  const controller = new AbortController();
  const { signal } = controller;
  const onClick = (event: MouseEvent): void => {
    event.preventDefault();
    // By identity: elements of the frame are not instances of this document's classes.
    const link = event.composedPath().find((node) => body.links.has(node));
    const target = link === undefined ? undefined : body.links.get(link);
    if (target !== undefined) listeners.onLink(target);
  };
  target.addEventListener('click', onClick, { capture: true, signal });
  target.addEventListener('auxclick', onClick, { capture: true, signal });
  target.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
    },
    { capture: true, signal },
  );
  target.addEventListener(
    'dragstart',
    (event) => {
      event.preventDefault();
    },
    { capture: true, signal },
  );
  target.addEventListener('keydown', listeners.onKeyDown, { signal });

  const seen = { width: 0, height: 0, changes: 0 };
  const measure = (): void => {
    const height = Math.min(Math.ceil(target.body.getBoundingClientRect().height), HEIGHT_LIMIT);
    if (frame.innerWidth !== seen.width) Object.assign(seen, { width: frame.innerWidth, changes: 0 });
    if (height === seen.height || seen.changes >= HEIGHT_CHANGES) return;
    Object.assign(seen, { height, changes: seen.changes + 1 });
    listeners.onHeight(height);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(target.body);
  measure();
  return () => {
    controller.abort();
    observer.disconnect();
  };
}

function styleElement(target: Document, text: string): HTMLStyleElement {
  const element = target.createElement('style');
  element.textContent = text;
  return element;
}

function applyStyle({ style }: HTMLElement, declarations: readonly SafeDeclaration[]): void {
  for (const { property, value, priority } of declarations) style.setProperty(property, value, priority);
}
