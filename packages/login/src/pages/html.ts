/** Markup that is already escaped. Only {@link html} and {@link join} make it. */
export interface Html {
  readonly markup: string;
}

export type HtmlValue = Html | string | number | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML text or as a quoted attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** Template tag: every value is escaped unless it is markup made by this tag; undefined leaves nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const markup = strings.map((text, position) => text + render(values[position])).join('');
  return { markup };
}

export function join(parts: readonly Html[]): Html {
  return { markup: parts.map((part) => part.markup).join('') };
}

function render(value: HtmlValue): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.markup : escapeHtml(String(value));
}
