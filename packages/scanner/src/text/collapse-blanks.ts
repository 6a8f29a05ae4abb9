/** Every row of white space as one blank. A single blank, which most of them are, is left as it stands. Linear. */
export function collapseBlanks(text: string): string {
  return text.replace(/\s\s+|[^\S ]/g, ' ');
}
