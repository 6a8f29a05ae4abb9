import { dropDangerousNodes } from './drop-dangerous-nodes.ts';
import { classifyImage, isTracker } from './classify-image.ts';
import type { ImageLooks, ImageSource } from './classify-image.ts';
import { safeHref } from './classify-link.ts';
import { filterStyleAttribute, filterStyleSheets } from './filter-styles.ts';
import type { SafeDeclaration } from './filter-styles.ts';
import { sanitise } from './sanitise.ts';
import type { FrameWindow } from './sanitise.ts';

export interface BodyPolicy {
  /** Remote address → proxied address, for images the person asked for. */
  readonly images: Readonly<Record<string, string>>;
  /** cid → address on this server. */
  readonly insideImages: ReadonlyMap<string, string>;
  /** Links lead nowhere and pictures stay closed. */
  readonly inert: boolean;
}

export interface RemoteFound {
  /** Remote pictures that may be asked for. */
  readonly urls: readonly string[];
  readonly images: number;
  readonly trackers: number;
}

export interface LinkTarget {
  readonly href: string;
  /** As shown in the message. */
  readonly text: string;
}

export interface BuiltBody {
  readonly fragment: DocumentFragment;
  readonly styleSheet: string;
  /** Applied by CSSOM after the nodes are in the frame: attributes would fall under the application's policy. */
  readonly styles: ReadonlyMap<Element, readonly SafeDeclaration[]>;
  /** Where each link leads; the attribute itself is for the status line only. */
  readonly links: ReadonlyMap<EventTarget, LinkTarget>;
  readonly remote: RemoteFound;
}

/**
 * [Note: The message body, step by step]
 * Untrusted HTML → allowed nodes (sanitise) → nothing that runs or connects (dropDangerousNodes) → styles through the
 * allow-list → pictures → links. Every step works on nodes; "show images" runs all of it again from the source.
 */
export function buildHtml(untrustedHtml: string, policy: BodyPolicy, frame: FrameWindow): BuiltBody {
  const fragment = sanitise(untrustedHtml, frame);
  dropDangerousNodes(fragment);
  const styleSheet = takeStyleSheets(fragment);
  const styles = takeStyleAttributes(fragment);
  const remote = settleImages(fragment, styles, policy);
  const links = settleLinks(fragment, policy);
  return { fragment, styleSheet, styles, links, remote };
}

function takeStyleSheets(fragment: DocumentFragment): string {
  const texts = [...fragment.querySelectorAll('style')].map((element) => {
    element.remove();
    return element.textContent;
  });
  return filterStyleSheets(texts, fragment.querySelectorAll('*').length);
}

function takeStyleAttributes(fragment: DocumentFragment): Map<Element, SafeDeclaration[]> {
  const styles = new Map<Element, SafeDeclaration[]>();
  for (const element of fragment.querySelectorAll('[style]')) {
    styles.set(element, filterStyleAttribute(element.getAttribute('style') ?? ''));
    element.removeAttribute('style');
  }
  return styles;
}

function settleImages(
  fragment: DocumentFragment,
  styles: ReadonlyMap<Element, readonly SafeDeclaration[]>,
  policy: BodyPolicy,
): RemoteFound {
  const urls = new Set<string>();
  let trackers = 0;
  for (const image of fragment.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? '';
    const source = classifyImage(src);
    image.removeAttribute('src');
    image.referrerPolicy = 'no-referrer';
    image.decoding = 'async';
    if (source.kind === 'remote') {
      if (isTracker(source.url, looksOf(image, styles.get(image)))) {
        trackers += 1;
        image.remove();
        continue;
      }
      urls.add(source.url);
    }
    const address = policy.inert ? undefined : addressOf(source, src, policy);
    if (address === undefined) closeImage(image);
    else image.setAttribute('src', address);
  }
  return { urls: [...urls], images: urls.size, trackers };
}

function addressOf(
  source: ImageSource,
  src: string,
  { images, insideImages }: BodyPolicy,
): string | undefined {
  switch (source.kind) {
    case 'inside':
      return insideImages.get(source.contentId);
    case 'remote':
      return Object.hasOwn(images, source.url) ? images[source.url] : undefined;
    case 'data':
      return src.trim();
    case 'none':
      return undefined;
  }
}

function looksOf(image: Element, declarations: readonly SafeDeclaration[] | undefined): ImageLooks {
  const styled = (name: string): string | undefined =>
    declarations?.find(({ property }) => property === name)?.value;
  const hidden =
    styled('display') === 'none' || styled('visibility') === 'hidden' || styled('opacity') === '0';
  return {
    width: image.getAttribute('width') ?? styled('width') ?? '',
    height: image.getAttribute('height') ?? styled('height') ?? '',
    hidden,
  };
}

/** A picture that is not shown keeps its place, so that nothing jumps when it is. */
function closeImage(image: HTMLImageElement): void {
  image.classList.add('postern-closed-image');
  if (image.alt === '') image.alt = 'Image not loaded';
  const [width, height] = [image.getAttribute('width'), image.getAttribute('height')].map((side) =>
    Number(side),
  );
  if (width === undefined || height === undefined || !(width > 0) || !(height > 0)) return;
  image.style.setProperty('width', `${String(width)}px`);
  image.style.setProperty('aspect-ratio', `${String(width)} / ${String(height)}`);
}

function settleLinks(fragment: DocumentFragment, { inert }: BodyPolicy): Map<EventTarget, LinkTarget> {
  const links = new Map<EventTarget, LinkTarget>();
  for (const link of fragment.querySelectorAll('a[href]')) {
    const href = safeHref(link.getAttribute('href') ?? '');
    link.removeAttribute('href');
    if (href === undefined || inert) {
      link.classList.add('postern-dead-link');
      continue;
    }
    links.set(link, { href, text: link.textContent.trim() });
    link.setAttribute('href', href);
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  return links;
}
