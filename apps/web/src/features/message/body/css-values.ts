/** Properties a message may set. None of them takes an element out of the message's own box or loads anything. */
const PROPERTIES =
  /^(?:(?:-webkit-)?(?:box-sizing|border-radius|text-size-adjust)|background-color|border(?:-(?:top|right|bottom|left|block|inline)(?:-(?:start|end))?)?(?:-(?:color|style|width))?|border(?:-(?:top|bottom)-(?:left|right)|-(?:start|end)-(?:start|end))?-radius|border-(?:collapse|spacing)|box-shadow|caption-side|clear|color|columns?(?:-(?:count|gap|width|rule(?:-(?:color|style|width))?))?|direction|display|empty-cells|flex(?:-(?:basis|direction|flow|grow|shrink|wrap))?|float|font(?:-(?:family|size|style|weight|stretch|variant(?:-[a-z-]+)?|kerning|size-adjust|feature-settings|optical-sizing|variation-settings))?|gap|row-gap|(?:align|justify|place)-(?:content|items|self)|order|(?:min-|max-)?(?:width|height)|hyphens|letter-spacing|line-break|line-height|list-style-(?:type|position)|margin(?:-(?:top|right|bottom|left|block|inline)(?:-(?:start|end))?)?|padding(?:-(?:top|right|bottom|left|block|inline)(?:-(?:start|end))?)?|opacity|orphans|widows|outline(?:-(?:color|style|width|offset))?|overflow(?:-(?:x|y|wrap|anchor))?|quotes|tab-size|table-layout|text-(?:align(?:-last)?|decoration(?:-(?:color|line|style|thickness|skip-ink))?|indent|overflow|shadow|transform|underline-(?:offset|position)|wrap(?:-(?:mode|style))?)|unicode-bidi|vertical-align|visibility|white-space(?:-collapse)?|word-(?:break|spacing|wrap))$/;

/**
 * Functions that name something outside (url and its relatives), or smuggle a value past this check (var, env, attr,
 * if). Values come from the browser's own serialiser, so escapes and comments are gone before they are looked at.
 */
const OUTSIDE =
  /(?:url|image-set|image|cross-fade|element|src|paint|attr|var|env|if|expression|-webkit-[a-z-]*|-moz-[a-z-]*|progid)\s*\(|[\\@<{};]|javascript:/i;

/** Heights in units of the frame make a frame that grows with its content grow for ever. */
const VIEWPORT_UNIT = /\d(?:[sld]?v(?:h|b|min|max))\b/i;

/** No message needs more than this for one value; longer ones only cost time. Characters. */
const VALUE_LIMIT = 500;

/** Whether one declaration of a message's style is applied. */
export function isSafeDeclaration(property: string, value: string): boolean {
  return (
    value.length <= VALUE_LIMIT &&
    PROPERTIES.test(property) &&
    !OUTSIDE.test(value.replace(/"[^"\\]*"|'[^'\\]*'/g, '""')) &&
    !VIEWPORT_UNIT.test(value)
  );
}

/** Characters of one selector list; longer ones are only written to cost time. */
const SELECTOR_LENGTH_LIMIT = 2_000;

/**
 * Whether matching goes only upwards, from an element to what it stands in. Sideways (`~`, `+`) and all that takes
 * arguments (`:has()`, `:not()`, `:nth-child()`) lets a few lines stop the application for minutes.
 */
export function isCheapSelector(selector: string): boolean {
  return selector.length <= SELECTOR_LENGTH_LIMIT && !/[{}<(+]|~(?!=)/.test(selector);
}
