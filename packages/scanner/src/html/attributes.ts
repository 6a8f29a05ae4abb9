import { decodeHTMLAttribute } from 'entities/decode';
import { TO_LOWER } from './characters.ts';

/** The attributes that are read; all others go by without a string of their own. */
export interface Attributes {
  readonly action?: string | undefined;
  readonly background?: string | undefined;
  readonly bgcolor?: string | undefined;
  readonly class?: string | undefined;
  readonly color?: string | undefined;
  readonly content?: string | undefined;
  readonly data?: string | undefined;
  readonly formaction?: string | undefined;
  readonly height?: string | undefined;
  readonly hidden?: string | undefined;
  readonly href?: string | undefined;
  readonly 'http-equiv'?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly src?: string | undefined;
  readonly srcdoc?: string | undefined;
  readonly style?: string | undefined;
  readonly text?: string | undefined;
  readonly type?: string | undefined;
  readonly width?: string | undefined;
  readonly 'xlink:href'?: string | undefined;
  /** Scripts by the name of their attribute (onclick, onload). */
  readonly handlers?: ReadonlyMap<string, string> | undefined;
}

type AttributeName = Exclude<keyof Attributes, 'handlers'>;

/** The same while a tag is read. */
export type OpenAttributes = { -readonly [Name in AttributeName]: string | undefined } & {
  handlers: Map<string, string> | undefined;
};

/** No attribute that is read. */
export const NO_ATTRIBUTES: Attributes = Object.freeze(emptyAttributes());

/** Every field from the beginning: objects of one shape are quick to read. */
export function emptyAttributes(): OpenAttributes {
  return {
    action: undefined,
    background: undefined,
    bgcolor: undefined,
    class: undefined,
    color: undefined,
    content: undefined,
    data: undefined,
    formaction: undefined,
    height: undefined,
    hidden: undefined,
    href: undefined,
    'http-equiv': undefined,
    id: undefined,
    name: undefined,
    placeholder: undefined,
    src: undefined,
    srcdoc: undefined,
    style: undefined,
    text: undefined,
    type: undefined,
    width: undefined,
    'xlink:href': undefined,
    handlers: undefined,
  };
}

const NAMES: ReadonlyMap<string, AttributeName> = new Map(
  Object.keys(NO_ATTRIBUTES)
    .filter(isAttributeName)
    .map((name) => [name, name]),
);

function isAttributeName(name: string): name is AttributeName {
  return name !== 'handlers' && Object.hasOwn(NO_ATTRIBUTES, name);
}

/** First letters and lengths of the names: most others are told by them. */
const SHAPES: ReadonlySet<number> = new Set(
  [...NAMES.keys()].map((name) => shapeOf(name.charCodeAt(0), name.length)),
);

function shapeOf(first: number, length: number): number {
  return first * 32 + length;
}

const LETTER_O = 0x6f;
const LETTER_N = 0x6e;

type HandlerName = `on${string}`;

/** The name between two places, if its attribute is one of those that are read. */
export function keptName(html: string, start: number, end: number): AttributeName | HandlerName | undefined {
  const first = html.charCodeAt(start) | TO_LOWER;
  if (first === LETTER_O && (html.charCodeAt(start + 1) | TO_LOWER) === LETTER_N) {
    const name = html.slice(start, end).toLowerCase();
    return isHandlerName(name) ? name : undefined;
  }
  if (end - start >= 32 || !SHAPES.has(shapeOf(first, end - start))) {
    return undefined;
  }
  const written = html.slice(start, end);
  return NAMES.get(written) ?? NAMES.get(written.toLowerCase());
}

function isHandlerName(name: string): name is HandlerName {
  return name.startsWith('on');
}

/** Keeps a value as it is written, references decoded. Of two attributes of one name the first counts. */
export function keepAttribute(
  into: OpenAttributes,
  name: AttributeName | HandlerName,
  written: string,
): void {
  if (!isHandlerName(name)) {
    into[name] ??= decodeHTMLAttribute(written);
    return;
  }
  into.handlers ??= new Map();
  if (!into.handlers.has(name)) {
    into.handlers.set(name, decodeHTMLAttribute(written));
  }
}
