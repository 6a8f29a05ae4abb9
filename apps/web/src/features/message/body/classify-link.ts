/** Addresses that a link of a message may lead to. */
const SCHEMES = /^(?:https?|mailto|tel):/i;
/** Control characters and blanks that browsers drop from an address before they read it. */
const DROPPED = /[\p{Cc}\p{Cf}\s]/gu;
/** Longest address that is kept, in characters. */
const HREF_LIMIT = 8_192;

/** The address of a link, or undefined where following it could do anything but open a page or a letter. */
export function safeHref(href: string): string | undefined {
  const text = href.replace(DROPPED, '');
  const absolute = text.startsWith('//') ? `https:${text}` : text;
  return absolute.length <= HREF_LIMIT && SCHEMES.test(absolute) && URL.canParse(absolute)
    ? absolute
    : undefined;
}
