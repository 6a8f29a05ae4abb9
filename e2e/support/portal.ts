import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { mailboxOf, startPosternFor, startTestMail } from '../../apps/server/src/testing/test-mail.ts';
import { codeOf, nextMail } from '../../apps/server/src/testing/test-postern.ts';
import type { TestPostern } from '../../apps/server/src/testing/test-postern.ts';
import type { Dovecot } from '../../tools/dovecot/dovecot.ts';
import { findChromium } from '../../tools/test-environment/index.ts';

/** A whole Postern with a real mail server, and a real browser in front of it. */
export interface Portal {
  readonly postern: TestPostern;
  readonly dovecot: Dovecot;
  readonly browser: Browser;
  /** A person's own browser window; everything that goes wrong in it is kept. */
  readonly window: (options?: WindowOptions) => Promise<PersonWindow>;
  readonly stop: () => Promise<void>;
}

export interface WindowOptions {
  readonly size?: 'wide' | 'phone';
  readonly theme?: 'light' | 'dark';
}

export interface PersonWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Violations of the page's policy, errors of scripts, and requests to any other host. */
  readonly troubles: readonly string[];
}

export const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function startPortal(users: readonly string[]): Promise<Portal> {
  const dovecot = await startTestMail(users);
  const postern = await startPosternFor(dovecot);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
  return {
    postern,
    dovecot,
    browser,
    window: (options = {}) => openWindow(browser, postern.origin, options),
    stop: async () => {
      await browser.close();
      await postern.stop();
      await dovecot.stop();
    },
  };
}

async function openWindow(
  browser: Browser,
  origin: string,
  { size = 'wide', theme = 'light' }: WindowOptions,
): Promise<PersonWindow> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    hasTouch: size === 'phone',
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is shown by the page itself; only the policy speaks of violations.
    if (/Content Security Policy|Trusted(?:HTML|Script)|Refused to/i.test(message.text()))
      troubles.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
      troubles.push(`request to ${url.host}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return { page, context, troubles };
}

/** Signs in as a person does: the form, the mail, the code. */
export async function signIn({ postern }: Portal, { page }: PersonWindow, email: string): Promise<void> {
  const before = postern.mails.length;
  await page.goto(`${postern.origin}/sign-in`);
  await page.getByLabel(/address/i).fill(email);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-in/check-mail');
  await page.locator('#code').fill(codeOf(await nextMail(postern.mails, before)));
  await page.keyboard.press('Enter');
  await page.waitForURL(`${postern.origin}/`);
}

/** Connects a mailbox through the form, with settings typed by hand. */
export async function connectMailbox(
  { dovecot, postern }: Portal,
  { page }: PersonWindow,
  user: string,
  name: string,
): Promise<void> {
  const mailbox = mailboxOf(dovecot, user, name);
  await page.goto(`${postern.origin}/settings/mailboxes/add`);
  await page.getByLabel('E-mail address').fill(String(mailbox['address']));
  await page.getByLabel('App password').fill(String(mailbox['password']));
  await page.getByLabel('Name in Postern').fill(name);
  await page.getByLabel('IMAP server').fill(String(mailbox['host']));
  await page.getByLabel('Port').fill(String(mailbox['port']));
  await page.getByLabel('User name').fill(user);
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.waitForURL(`${postern.origin}/`);
}
