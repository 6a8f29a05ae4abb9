/** Characters of a name that are kept: what file systems allow. */
const MAX_NAME = 255;

/** C0, C1, zero-width, bidirectional and variation marks: invisible, and able to make a name look like another. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/**
 * A file name as it may be shown and saved: no path, no invisible or direction-changing characters, no blanks or dots
 * at the end (Windows drops them), at most 255 characters with the extension kept. '' where nothing is left.
 *
 * @example displayFileName('../invoice\u202efdp.exe') // 'invoicefdp.exe'
 */
export function displayFileName(name: string): string {
  const visible = name.toWellFormed().replace(INVISIBLE, '').replace(/\s+/g, ' ');
  const segments = visible.split(/[/\\]/).map(trimEnds);
  const last = segments.findLast((segment) => segment !== '') ?? '';
  if (last.length <= MAX_NAME) return last;
  const dot = last.lastIndexOf('.');
  const extension = dot > 0 && last.length - dot <= MAX_EXTENSION ? last.slice(dot) : '';
  return trimEnds(last.slice(0, MAX_NAME - extension.length).toWellFormed()) + extension;
}

/** Characters of an extension that is worth keeping when a name is cut. */
const MAX_EXTENSION = 16;

function trimEnds(segment: string): string {
  let end = segment.length;
  while (end > 0 && (segment[end - 1] === ' ' || segment[end - 1] === '.')) end -= 1;
  return segment.slice(0, end).trimStart();
}
