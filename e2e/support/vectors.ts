import { CSS_VECTORS } from './vectors-css.ts';
import { HTML_VECTORS } from './vectors-html.ts';
import { SVG_VECTORS } from './vectors-svg.ts';

/** One construct that loads something when left alone. */
export interface RemoteVector {
  /** Last part of the path that is asked for. */
  readonly name: string;
  readonly html: string;
}

/**
 * Constructs that name a place to go or to be ready for. Chromium connects to it before it asks the policy of the
 * document, so that a policy alone cannot hold them: they must be gone.
 */
export function mayConnectAhead({ name }: RemoteVector): boolean {
  return /^(?:link-pre|link-dns|iframe|frame|object|embed|img-in-object|svg-in-|meta-)/.test(name);
}

/**
 * Constructs that need a click, a flag, another browser or another version to load anything. They are tried all the
 * same; only the proof that they would load is not asked for.
 */
export const QUIET_ALONE: ReadonlySet<string> = new Set([
  'link-preconnect',
  'link-preconnect-cors',
  'link-dns-prefetch',
  'img-user-info',
  'img-attribution',
  'video-track',
  'link-icon',
  'link-touch-icon',
  'link-manifest',
  'link-ping',
  'link-dictionary',
  'link-prefetch',
  'script-speculation',
  'noscript-img',
  'select-content',
  'svg-use',
  'svg-use-xlink',
  'svg-filter',
  'svg-animate-from',
  'svg-set-fill',
  'svg-in-img',
  'svg-in-embed',
  'attr-cross-fade',
  'attr-src-function',
  'attr-if-function',
  'attr-filter',
  'attr-backdrop-filter',
  'attr-offset-path',
]);

/** Constructs that swallow whatever stands behind them. */
const SWALLOWS = new Set(['frameset-frame', 'sheet-unclosed', 'svg-p-breaks-out', 'body-background']);

/** All constructs, aimed at the server at `host` (`address:port`). */
export function remoteVectors(host: string): RemoteVector[] {
  return Object.entries({ ...HTML_VECTORS, ...SVG_VECTORS, ...CSS_VECTORS }).map(([name, template]) => ({
    name,
    html: template
      .replaceAll('{URL}', `http://${host}/v/${name}`)
      .replaceAll('{REST}', `${host}/v/${name}`)
      .replaceAll('{FOLDER}', `http://${host}/v/`)
      .replaceAll('{NAME}', name),
  }));
}

/** As few messages as there can be: a construct that swallows what follows is the last of its message. */
export function inMessages<Vector extends { readonly name: string }>(
  vectors: readonly Vector[],
  most: number,
): Vector[][] {
  const messages: Vector[][] = [[]];
  for (const vector of vectors) {
    const last = messages.at(-1);
    last?.push(vector);
    if (SWALLOWS.has(vector.name) || last?.length === most) messages.push([]);
  }
  return messages.filter(({ length }) => length > 0);
}
