import { readFileSync } from 'node:fs';

/** The browser script of the landing pages, to be served as `text/javascript`. Read on call, not on import. */
export function landingScript(): string {
  return readFileSync(new URL('./landing.js', import.meta.url), 'utf8');
}

/** The browser script of the waiting page, to be served as `text/javascript`. */
export function waitingScript(): string {
  return readFileSync(new URL('./waiting.js', import.meta.url), 'utf8');
}

/** The browser script of the second factor's passkey button, to be served as `text/javascript`. */
export function passkeyScript(): string {
  return readFileSync(new URL('./passkey.js', import.meta.url), 'utf8');
}

/** The browser script of the password page, to be served as `text/javascript`. */
export function passwordScript(): string {
  return readFileSync(new URL('./password.js', import.meta.url), 'utf8');
}

/** The stylesheet of all pages, to be served as `text/css`. */
export function pagesCss(): string {
  return readFileSync(new URL('./pages.css', import.meta.url), 'utf8');
}
