import { isSafeDeclaration } from './css-values.ts';

/** One declaration that has passed. */
export interface SafeDeclaration {
  readonly property: string;
  readonly value: string;
  readonly priority: string;
}

/** Rules taken from one message's style sheets; beyond it a browser spends seconds on matching. */
const RULE_LIMIT = 2_000;
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

/** A style sheet of the message, parsed, filtered and written anew. At-rules other than `@media` are gone. */
export function filterStyleSheet(text: string): string {
  const sheet = new CSSStyleSheet();
  try {
    sheet.replaceSync(text.slice(0, SHEET_LIMIT));
  } catch {
    return '';
  }
  const budget = { rules: RULE_LIMIT };
  return writeRules(sheet.cssRules, budget, 0);
}

function writeRules(rules: CSSRuleList, budget: { rules: number }, depth: number): string {
  const written: string[] = [];
  for (const rule of rules) {
    if (budget.rules <= 0) break;
    budget.rules -= 1;
    if (rule instanceof CSSStyleRule) written.push(writeStyleRule(rule));
    else if (rule instanceof CSSMediaRule && depth < MEDIA_DEPTH) {
      written.push(`@media ${rule.media.mediaText} {${writeRules(rule.cssRules, budget, depth + 1)}}`);
    }
  }
  return written.join('\n');
}

function writeStyleRule(rule: CSSStyleRule): string {
  const declarations = safeDeclarations(rule.style)
    .map(({ property, value, priority }) => `${property}:${value}${priority === '' ? '' : ` !${priority}`}`)
    .join(';');
  return declarations === '' || /[{}<]/.test(rule.selectorText)
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
