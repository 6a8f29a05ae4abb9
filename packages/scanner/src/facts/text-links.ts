import { LINKS, TARGET_CHARACTERS } from '../limits.ts';

/** Web addresses written out in plain text, first ones only. Linear: one class, one bounded run. */
export function textLinks(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/(?:https?:\/\/|\bwww\.)[^\s<>"'`\u00ab\u00bb]{3,2048}/gi)) {
    const target = (match[0] ?? '').replace(/[).,;:!?\]}>*_]{1,16}$/, '').slice(0, TARGET_CHARACTERS);
    found.push(/^www\./i.test(target) ? `http://${target}` : target);
    if (found.length >= LINKS) {
      break;
    }
  }
  return found;
}

/** Endings of common file names that are top-level domains too: "report.zip" in a text is a file, not a site. */
const FILE_ENDINGS: ReadonlySet<string> = new Set(
  'zip mov md py sh rs pl pm so cc ps ai app js ts java cs id do to in is it at be me my no so am as by'.split(
    ' ',
  ),
);

/**
 * The host that a link's shown text names, or '' where the text is not the name of a site. Text without scheme or
 * "www." counts only with an ending that is no word and no file type.
 */
export function hostInText(text: string): string {
  if (!text.includes('.')) {
    return '';
  }
  const match =
    /^[\s«"'([<]{0,4}(https?:\/\/|www\.)?([\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}-]{1,63}){1,6})\.?(?::\d{1,5})?(?:[/?#]\S*)?[\s»"')\]>.]{0,4}$/iu.exec(
      text,
    );
  const host = match?.[2]?.toLowerCase() ?? '';
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (host === '' || /^\d+$/.test(ending) || (match?.[1] === undefined && FILE_ENDINGS.has(ending))) {
    return '';
  }
  return match?.[1]?.toLowerCase() === 'www.' ? `www.${host}` : host;
}
