import {
  BLACK,
  isSameColour,
  LINK_BLUE,
  PAINTED,
  readColour,
  SEE_THROUGH,
  WHITE,
  type Colour,
} from './colour.ts';
import type { Attributes } from '../../html/attributes.ts';
import { readDeclarations, UNREADABLE_SIZE, type Declarations, type Look } from './declarations.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Why a person does not see a text. */
export type HidingWay = 'removed' | 'transparent' | 'tiny' | 'same-colour' | 'outside' | 'no-room';

/** How text inside of one element looks. */
export interface Sight {
  /** Hidden with all that is in it, whatever the children say. */
  readonly hidden: HidingWay | undefined;
  readonly isInvisible: boolean;
  /** CSS pixels. */
  readonly size: number;
  readonly colour: Colour;
  readonly ground: Colour;
  /** What of all this hides text that stands here; undefined where it can be seen. */
  readonly way: HidingWay | undefined;
}

/** How an empty page looks. */
export const PLAIN_SIGHT: Sight = Object.freeze({
  hidden: undefined,
  isInvisible: false,
  size: 16,
  colour: BLACK,
  ground: WHITE,
  way: undefined,
});

/** Remembers styles that were read: mail repeats a few inline styles a thousand times. */
export type StyleCache = Map<string, Declarations>;
/** Different styles that are remembered for one document. */
const CACHED_STYLES = 2_000;

/** What is needed to see an element. */
export interface Page {
  readonly sheet: StyleSheet;
  readonly cache: StyleCache;
}

/** How text inside of an element looks, given how it looks around it. Returns the same object where nothing changes. */
export function look(page: Page, around: Sight, name: string, attributes: Attributes): Sight {
  if (around.hidden !== undefined) {
    return around;
  }
  const effect = computedLook(page, name, attributes);
  return effect === undefined ? around : apply(around, effect);
}

/** The cascade without specificity: tag, class, id, inline; then the important ones in the same order. */
function computedLook({ sheet, cache }: Page, name: string, attributes: Attributes): Look | undefined {
  const style = attributes.style;
  const inline = style === undefined ? undefined : cached(cache, style);
  const hints = presentation(name, attributes);
  const matched = sheet.count === 0 ? undefined : matching(sheet, name, attributes);
  if (matched === undefined && inline?.important === undefined) {
    const own = inline?.normal;
    return hints === undefined ? own : own === undefined ? hints : { ...hints, ...own };
  }
  const rules = matched ?? [];
  let merged: Look = { ...hints };
  for (const { normal } of rules) {
    merged = { ...merged, ...normal };
  }
  merged = { ...merged, ...inline?.normal };
  for (const { important } of rules) {
    merged = { ...merged, ...important };
  }
  return { ...merged, ...inline?.important };
}

function cached(cache: StyleCache, style: string): Declarations {
  const known = cache.get(style);
  if (known !== undefined) {
    return known;
  }
  const read = readDeclarations(style);
  if (cache.size < CACHED_STYLES) {
    cache.set(style, read);
  }
  return read;
}

/** Rules for an element, at most a few. */
function matching({ rules }: StyleSheet, name: string, attributes: Attributes): Declarations[] | undefined {
  let found = append(undefined, rules.get('*'));
  found = append(found, rules.get(name));
  const classes = attributes.class;
  if (classes !== undefined && classes !== '') {
    for (const each of classes.split(/\s+/, CLASSES)) {
      found = append(found, rules.get(`.${each}`));
      found = append(found, rules.get(`${name}.${each}`));
    }
  }
  const id = attributes.id;
  return id === undefined ? found : append(append(found, rules.get(`#${id}`)), rules.get(`${name}#${id}`));
}

/** Class names of one element that are looked up. */
const CLASSES = 16;

function append(
  found: Declarations[] | undefined,
  more: Declarations | undefined,
): Declarations[] | undefined {
  return more === undefined ? found : [...(found ?? []), more];
}

/** Attributes of old HTML that look like style. */
function presentation(name: string, attributes: Attributes): Look | undefined {
  let hints: Look | undefined;
  if (attributes.hidden !== undefined || name === 'template') {
    hints = { display: 'none' };
  }
  const ground = attributes.bgcolor;
  if (ground !== undefined) {
    (hints ??= {}).ground = colourOr(ground);
  }
  if (attributes.background !== undefined) {
    (hints ??= {}).ground = PAINTED;
  }
  const colour = name === 'font' ? attributes.color : name === 'body' ? attributes.text : undefined;
  if (colour !== undefined) {
    (hints ??= {}).colour = colourOr(colour);
  } else if (name === 'a' && attributes.href !== undefined) {
    (hints ??= {}).colour = LINK_BLUE;
  }
  return hints;
}

function colourOr(text: string): Colour {
  const colour = readColour(text.toLowerCase());
  return colour === undefined || colour === SEE_THROUGH ? PAINTED : colour;
}

function apply(around: Sight, effect: Look): Sight {
  const hidden = wayOf(effect);
  const isInvisible = effect.visibility === undefined ? around.isInvisible : effect.visibility === 'hidden';
  const size =
    effect.size === undefined
      ? around.size
      : effect.size.isRelative
        ? effect.size.value * around.size
        : effect.size.value;
  const colour = effect.colour ?? around.colour;
  const ground = effect.ground ?? around.ground;
  const way =
    hidden ??
    (isInvisible
      ? 'removed'
      : size <= UNREADABLE_SIZE
        ? 'tiny'
        : isSameColour(colour, ground)
          ? 'same-colour'
          : undefined);
  return { hidden, isInvisible, size, colour, ground, way };
}

function wayOf(effect: Look): HidingWay | undefined {
  if (effect.display === 'none') {
    return 'removed';
  }
  if (effect.isTransparent === true) {
    return 'transparent';
  }
  if (effect.isOutside === true || effect.isClipped === true) {
    return 'outside';
  }
  return effect.hasNoRoom === true && effect.cuts === true ? 'no-room' : undefined;
}
