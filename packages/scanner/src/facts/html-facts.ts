import type { HidingWay } from './css/visibility.ts';
import type { HtmlShape } from './html-shape.ts';

export interface HtmlLink {
  readonly target: string;
  readonly text: string;
  /** What carries the target. */
  readonly element: 'anchor' | 'area' | 'form' | 'refresh' | 'frame' | 'button';
  /** Where in the visible text it stands, in characters. */
  readonly at: number;
}

/** What an HTML document holds, read in one pass without building a tree. */
export interface HtmlFacts {
  readonly visibleText: string;
  readonly title: string;
  /** Characters of text that a person does not see. */
  readonly hiddenCharacters: number;
  /** Text that a person does not see, first part. */
  readonly hiddenText: string;
  /** Characters hidden in each way. */
  readonly hiddenWays: Readonly<Record<HidingWay, number>>;
  /** Hidden characters behind the first screen line: those before it are the preview that mail programs show in lists. */
  readonly lateHiddenCharacters: number;
  readonly links: readonly HtmlLink[];
  readonly base: string | undefined;
  /** Links written as a path, which lead to wherever the base says. */
  readonly pathLinks: number;
  readonly images: number;
  /** Hosts that pictures are fetched from, lower-case, each once; first ones only. */
  readonly imageHosts: readonly string[];
  /** Anchors that lead nowhere: an empty target or a bare '#'. */
  readonly deadAnchors: number;
  /** Base64 of PNG, JPEG and GIF images written into the document, first ones only. */
  readonly dataImages: readonly string[];
  readonly forms: number;
  readonly passwordFields: number;
  readonly inputFields: number;
  readonly scripts: number;
  /** Text of all scripts and event handlers, cut. */
  readonly scriptText: string;
  readonly remoteScripts: number;
  readonly refreshes: number;
  readonly frames: number;
  readonly shape: HtmlShape;
  /** What stopped the reading before the end; undefined where all was read. */
  readonly cutBy: 'depth' | 'length' | undefined;
}
