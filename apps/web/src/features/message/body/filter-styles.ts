import { isCheapSelector, isSafeDeclaration } from './css-values.ts';

/** One declaration that has passed. */
export interface SafeDeclaration {
  readonly property: string;
  readonly value: string;
  readonly priority: string;
}

/** Selectors taken from all style sheets of one message; no newsletter comes near it. */
const SELECTOR_LIMIT = 2_000;
/**
 * Selectors times elements: the browser tries nearly each selector on each element, in the same thread as the whole
 * application. Five million tries take about half a second on a slow machine.
 */
const MATCHING_LIMIT = 5_000_000;
/** Characters of style sheets that are read. */
const SHEET_LIMIT = 500_000;
const MEDIA_DEPTH = 4;

/** The browser's own parser in a document that is never shown: nothing is loaded and nothing is applied there. */
const workshop = document.implementation.createHTMLDocument('');

/** Declarations of a `style` attribute, by the browser's parser, through the allow-list. */
export function filterStyleAttribute(text: string): SafeDeclaration[] {
  const element = workshop.createElement('div');
  element.style.cssText = text.slice(0, SHEET_LIMIT);
  return safeDeclarations(element.style);
}

interface Budget {
  selectors: number;
}

/**
 * The style sheets of a message, parsed, filtered and written anew as one. At-rules other than `@media` are gone, and
 * so is what would take more matching than its `elements` elements are worth.
 */
export function filterStyleSheets(texts: readonly string[], elements: number): string {
  const budget = { selectors: Math.min(SELECTOR_LIMIT, Math.floor(MATCHING_LIMIT / Math.max(elements, 1))) };
  let characters = SHEET_LIMIT;
  const written = texts.map((text) => {
    const read = text.slice(0, characters);
    characters -= read.length;
    return filterStyleSheet(read, budget);
  });
  return written.join('\n');
}

function filterStyleSheet(text: string, budget: Budget): string {
  const sheet = new CSSStyleSheet();
  try {
    sheet.replaceSync(text);
  } catch {
    return '';
  }
  return writeRules(sheet.cssRules, budget, 0);
}

function writeRules(rules: CSSRuleList, budget: Budget, depth: number): string {
  const written: string[] = [];
  for (const rule of rules) {
    if (budget.selectors <= 0) break;
    if (rule instanceof CSSStyleRule) {
      budget.selectors -= rule.selectorText.split(',').length;
      written.push(writeStyleRule(rule));
    } else if (rule instanceof CSSMediaRule && depth < MEDIA_DEPTH && !/[{};]/.test(rule.media.mediaText)) {
      written.push(`@media ${rule.media.mediaText} {${writeRules(rule.cssRules, budget, depth + 1)}}`);
    }
  }
  return written.join('\n');
}

function writeStyleRule(rule: CSSStyleRule): string {
  const declarations = safeDeclarations(rule.style)
    .map(({ property, value, priority }) => `${property}:${value}${priority === '' ? '' : ` !${priority}`}`)
    .join(';');
  return declarations === '' || !isCheapSelector(rule.selectorText)
    ? ''
    : `${rule.selectorText}{${declarations}}`;
}

function safeDeclarations(style: CSSStyleDeclaration): SafeDeclaration[] {
  const safe: SafeDeclaration[] = [];
  for (const property of style) {
    const value = style.getPropertyValue(property);
    if (isSafeDeclaration(property, value)) {
      safe.push({ property, value, priority: style.getPropertyPriority(property) });
    }
  }
  return safe;
}
