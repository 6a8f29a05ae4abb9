import { readFileSync } from 'node:fs';

/** The browser script of the landing pages, to be served as `text/javascript`. Read on call, not on import. */
export function landingScript(): string {
  return readFileSync(new URL('./landing.js', import.meta.url), 'utf8');
}

/** The stylesheet of all pages, to be served as `text/css`. */
export function pagesCss(): string {
  return readFileSync(new URL('./pages.css', import.meta.url), 'utf8');
}
