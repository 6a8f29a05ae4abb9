import type { BrowserContext, Page } from 'playwright-core';

export interface Sentinel {
  /** Names of the payloads that ran in any page of the window so far. */
  readonly ran: () => Promise<string[]>;
  /** Dialogs that a script raised. */
  readonly dialogs: readonly string[];
  /** Windows that opened. */
  readonly windows: readonly string[];
}

/** Hears every payload: `__pwned` of the outermost page remembers all that was ever set to it. */
export async function placeSentinel(context: BrowserContext, page: Page): Promise<Sentinel> {
  const dialogs: string[] = [];
  const windows: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  context.on('page', (opened) => windows.push(opened.url()));
  await context.addInitScript(() => {
    const heard: string[] = [];
    Object.defineProperty(globalThis, '__heard', { value: heard });
    Object.defineProperty(globalThis, '__pwned', {
      set: (value: unknown) => {
        heard.push(String(value).replaceAll('/', ''));
      },
    });
  });
  return {
    ran: () => page.evaluate(() => (globalThis as unknown as { __heard: string[] }).__heard),
    dialogs,
    windows,
  };
}
