import type { LoginError } from '../errors.ts';
import type { PageTexts } from './texts.ts';

export type PageLanguage = 'en' | 'ru';

/** What every page needs to know about the site it stands on. */
export interface PageSite {
  /** Name of the site. */
  readonly name: string;
  /** Shown large on every page, so that a person sees where they are: host, and port where there is one. */
  readonly host: string;
  /** Where the host serves `pagesCss`. */
  readonly stylesheetUrl: string;
  /** Where the host serves `landingScript`. */
  readonly scriptUrl: string;
  readonly language: PageLanguage;
  /** The site's own sentences, in the place of ours. */
  readonly texts?: Partial<PageTexts> | undefined;
}

export type PageError = Pick<LoginError, 'code' | 'retryAfter' | 'triesLeft'>;
