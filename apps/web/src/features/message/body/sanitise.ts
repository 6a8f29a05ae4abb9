import createDOMPurify from 'dompurify';

/**
 * What a message may be made of: text, tables, lists, pictures, links. No SVG and no MathML (most of the known escapes
 * go through them), no forms, no media, nothing that frames or embeds.
 */
const ELEMENTS = [
  'a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center', 'cite',
  'code', 'col', 'colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font',
  'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'main', 'mark', 'nav',
  'ol', 'p', 'pre', 'q', 's', 'samp', 'section', 'small', 'span', 'strike', 'strong', 'style', 'sub', 'summary', 'sup',
  'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'tt', 'u', 'ul', 'var', 'wbr',
]; // prettier-ignore

/** Looks and meaning only. No id and no name: they would become properties of the frame's document. */
const ATTRIBUTES = [
  'align', 'alt', 'bgcolor', 'border', 'cellpadding', 'cellspacing', 'class', 'color', 'cols', 'colspan', 'dir', 'face',
  'height', 'href', 'hspace', 'lang', 'nowrap', 'open', 'rowspan', 'size', 'span', 'src', 'start', 'style', 'title',
  'type', 'valign', 'value', 'vspace', 'width',
]; // prettier-ignore

/** Characters of HTML that are put on screen; the server cuts at the same place. */
const HTML_LIMIT = 2_000_000;

/** The window of the message frame: its document is where the message is parsed, under its own policy, and shown. */
export type FrameWindow = Window & typeof globalThis;

/**
 * First wall: parses a message into an inert fragment of allowed elements and attributes. The string is never touched
 * before and there is none afterwards: what was checked is the very nodes that are shown.
 */
export function sanitise(untrustedHtml: string, frame: FrameWindow): DocumentFragment {
  return createDOMPurify(frame).sanitize(untrustedHtml.slice(0, HTML_LIMIT), {
    ALLOWED_TAGS: ELEMENTS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOW_UNKNOWN_PROTOCOLS: false,
    // Which addresses are followed or loaded is decided by the steps that come after.
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|cid:|data:image\/|\/\/)/i,
    FORBID_CONTENTS: [
      'script',
      'iframe',
      'noscript',
      'noembed',
      'noframes',
      'xmp',
      'title',
      'template',
      'svg',
      'math',
    ],
    FORCE_BODY: true,
    RETURN_DOM_FRAGMENT: true,
    SANITIZE_DOM: true,
  });
}
