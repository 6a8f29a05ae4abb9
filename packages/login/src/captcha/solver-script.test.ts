import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../../tools/test-environment/index.ts';
import { captchaPage, pageHeaders, pagesCss } from '../pages/index.ts';
import type { PageSite } from '../pages/index.ts';
import type { CaptchaChallenge } from './captcha.ts';
import { solverScript } from './solver-script.ts';
import { SUBJECT, powKit } from './testing/pow-kit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--headless', '--no-sandbox'] });
});
afterAll(() => browser.close());

/** A site of one page with the headers of the real ones; gives the answer that is posted to it. */
async function site(
  challenge: CaptchaChallenge,
): Promise<{ server: Server; url: string; posted: Promise<string> }> {
  const posted = Promise.withResolvers<string>();
  function answer(request: IncomingMessage, response: ServerResponse): void {
    if (request.url === '/solver.js') {
      response.setHeader('Content-Type', 'text/javascript').end(solverScript());
    } else if (request.url === '/pages.css') {
      response.setHeader('Content-Type', 'text/css').end(pagesCss());
    } else if (request.method === 'POST') {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        posted.resolve(body);
        response.end('posted');
      });
    } else {
      const fields = { address: 'ann@mail.example' };
      const page = { action: '/start', fields, captcha: challenge, solverUrl: '/solver.js' };
      const site: PageSite = {
        name: 'Example',
        host: 'mail.example.org',
        language: 'en',
        stylesheetUrl: '/pages.css',
        scriptUrl: '/js',
      };
      response.writeHead(200, { ...pageHeaders() }).end(captchaPage(site, page));
    }
  }
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, url: `http://127.0.0.1:${port}/`, posted: posted.promise };
}

describe('H14: the solver in a browser', () => {
  test('it does the work under the policy of the pages, and posts it with what was typed', async () => {
    const { captcha } = powKit();
    const { server, url, posted } = await site(await captcha.challenge(SUBJECT));
    const page = await browser.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused/.test(message.text())) troubles.push(message.text());
    });
    await page.goto(url);
    const fields = new URLSearchParams(await posted);
    expect(fields.get('address')).toBe('ann@mail.example');
    expect(await captcha.verify(fields.get('captcha') ?? '', SUBJECT)).toBe('passed');
    expect(troubles).toEqual([]);
    await page.close();
    server.close();
  });

  test('a challenge of another kind is not worked on: the page says so and shows its button', async () => {
    const { server, url } = await site({ kind: 'vendor', data: { siteKey: 'k' } });
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole('button').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('could not');
    await page.close();
    server.close();
  });
});
