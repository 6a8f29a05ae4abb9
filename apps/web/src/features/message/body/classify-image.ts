/** What is to be done with the address of an image in a message. */
export type ImageSource =
  | { readonly kind: 'inside'; readonly contentId: string }
  | { readonly kind: 'data' }
  | { readonly kind: 'remote'; readonly url: string }
  | { readonly kind: 'none' };

/** Pictures that stand in the message itself. No SVG: a drawing is a document. */
const DATA_IMAGE = /^data:image\/(?:png|jpeg|jpg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/i;

export function classifyImage(src: string): ImageSource {
  const text = src.trim();
  if (/^cid:/i.test(text)) return { kind: 'inside', contentId: decodeContentId(text.slice(4)) };
  if (DATA_IMAGE.test(text)) return { kind: 'data' };
  const absolute = text.startsWith('//') ? `https:${text}` : text;
  if (!/^https?:\/\//i.test(absolute) || !URL.canParse(absolute)) return { kind: 'none' };
  return { kind: 'remote', url: new URL(absolute).href };
}

function decodeContentId(text: string): string {
  try {
    return decodeURIComponent(text).replace(/^<|>$/g, '');
  } catch {
    return text;
  }
}

export interface ImageLooks {
  readonly width: string;
  readonly height: string;
  readonly hidden: boolean;
}

/** Sides of at most this many pixels carry no picture. */
const TRACKER_SIDE = 2;
const TRACKER_PATH = /(?:\/(?:open|track(?:ing)?|pixel|beacon|wf\/open|o\.gif|t\.gif|e\/o)(?:[./?]|$))/i;

/** A picture that exists only to tell the sender that it was looked at. Never loaded, whatever is allowed. */
export function isTracker(url: string, { width, height, hidden }: ImageLooks): boolean {
  const sides = [width, height].map((side) => Number.parseFloat(side));
  return hidden || sides.some((side) => side <= TRACKER_SIDE) || TRACKER_PATH.test(new URL(url).pathname);
}
