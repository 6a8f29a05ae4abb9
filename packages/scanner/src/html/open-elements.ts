import { NO_ATTRIBUTES, type Attributes } from './attributes.ts';
import { kindOf, type ElementKind, type Language } from './element-kinds.ts';
import type { HtmlEvents } from './html-events.ts';

/** The elements of one name in one document. */
export interface Element {
  readonly name: string;
  readonly kind: ElementKind;
  /** How many are open: an end tag of none need not be looked for among the open ones. */
  open: number;
}

/** The elements that are open at a place of a document. */
export interface OpenElements {
  readonly stack: Element[];
  /** For each of them, what is inside of it. */
  readonly languages: Language[];
  /** Elements of the document by their names as they are written. */
  readonly known: Map<string, Element>;
  readonly events: HtmlEvents;
}

/** None is open. */
export function noneOpen(events: HtmlEvents): OpenElements {
  return { stack: [], languages: [], known: new Map(), events };
}

/** What is written here. */
export function languageOf({ languages }: OpenElements): Language {
  return languages[languages.length - 1] ?? 'html';
}

/** The element that a written name means here. */
export function elementOf(elements: OpenElements, written: string): Element {
  const element = elements.known.get(written) ?? addElement(elements, written);
  return element.name === 'image' && languageOf(elements) === 'html' ? elementOf(elements, 'img') : element;
}

function addElement({ known }: OpenElements, written: string): Element {
  const name = written.toLowerCase();
  const element = known.get(name) ?? { name, kind: kindOf(name), open: 0 };
  known.set(name, element);
  known.set(written, element);
  return element;
}

/** An element begins, and ends at once where it is void, or foreign and closed by its own tag. */
export function beginElement(
  elements: OpenElements,
  element: Element,
  attributes: Attributes,
  isSelfClosing: boolean,
): void {
  const { name, kind } = element;
  if (name === 'form' && element.open > 0) {
    return;
  }
  endImplied(elements, kind);
  if (kind.isVoid) {
    elements.events.open(name, attributes);
    elements.events.close(name, true);
    return;
  }
  push(elements, element);
  elements.events.open(name, attributes);
  if (isSelfClosing && languageOf(elements) !== 'html') {
    pop(elements, true);
  }
}

function endImplied(elements: OpenElements, { ends }: ElementKind): void {
  if (ends === undefined) {
    return;
  }
  const { stack } = elements;
  for (let last = stack.at(-1); last !== undefined && ends.has(last.name); last = stack.at(-1)) {
    pop(elements, true);
  }
}

function push(elements: OpenElements, element: Element): void {
  const around = languageOf(elements);
  const { holds, holdsHtmlIn } = element.kind;
  elements.languages.push(holds ?? (holdsHtmlIn === around ? 'html' : around));
  elements.stack.push(element);
  element.open += 1;
}

function pop({ stack, languages, events }: OpenElements, isImplied: boolean): void {
  const element = stack.pop();
  languages.pop();
  if (element !== undefined) {
    element.open -= 1;
    events.close(element.name, isImplied);
  }
}

/** An end tag. What was opened inside of its element ends, too; one that nothing is open for is passed over. */
export function endElement(elements: OpenElements, element: Element): void {
  const { events, stack } = elements;
  if (element.open > 0) {
    while (stack.at(-1) !== element) {
      pop(elements, true);
    }
    pop(elements, false);
  } else if (element.name === 'br') {
    events.open('br', NO_ATTRIBUTES);
    events.close('br', false);
  } else if (element.name === 'p') {
    beginElement(elements, element, NO_ATTRIBUTES, false);
    pop(elements, false);
  }
}

/** The document ends. */
export function endAll(elements: OpenElements): void {
  while (elements.stack.length > 0) {
    pop(elements, true);
  }
}
