/** What a service's message is made of; its look and its plain-text twin are both drawn from these. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'button'; readonly text: string; readonly path: string }
  | { readonly kind: 'picture'; readonly path: string; readonly alt: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly total: Row | undefined };

/** A line of a bill or a list of facts: what it is, and its value at the right. */
export type Row = readonly [label: string, value: string];

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

/** A paragraph. `[words](/path)` in it becomes a link to the service's site. */
export function words(text: string): Block {
  return { kind: 'words', text };
}

/** A paragraph in small print. */
export function small(text: string): Block {
  return { kind: 'small', text };
}

export function button(text: string, path: string): Block {
  return { kind: 'button', text, path };
}

/** A remote picture, from the service's image host. */
export function picture(path: string, alt: string): Block {
  return { kind: 'picture', path, alt };
}

/** A number or a word to be read off: a parcel number, a code. */
export function code(text: string): Block {
  return { kind: 'code', text };
}

export function list(...items: readonly string[]): Block {
  return { kind: 'list', items };
}

export function rows(lines: readonly Row[], total?: Row): Block {
  return { kind: 'rows', rows: lines, total };
}

/** The blocks as plain text, links written out. */
export function plainText(blocks: readonly Block[], site: string): string {
  return blocks
    .map((block) => blockText(block, site))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block, site: string): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(60, block.text.length))}`;
    case 'button':
      return `${block.text}:\n${site}${block.path}`;
    case 'picture':
      return '';
    case 'list':
      return block.items.map((item) => `  * ${withoutLinks(item, site)}`).join('\n');
    case 'rows':
      return [...block.rows, ...(block.total === undefined ? [] : [block.total])].map(rowText).join('\n');
    case 'code':
      return `    ${block.text}`;
    default:
      return withoutLinks(block.text, site);
  }
}

function rowText([label, value]: Row): string {
  return `  ${label.padEnd(34, ' ')} ${value}`;
}

function withoutLinks(text: string, site: string): string {
  return text.replaceAll(
    /\[([^\]]+)\]\((\/[^)]*)\)/g,
    (_whole, name: string, path: string) => `${name} (${site}${path})`,
  );
}
