import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LoginConfigError } from '../errors.ts';
import type { LoginMail } from '../mail/mail.ts';
import { consoleMailer } from './console-mailer.ts';
import { httpMailer } from './http-mailer.ts';

const MAIL: LoginMail = {
  kind: 'sign-in',
  to: 'mo@example.org',
  subject: 'Sign in',
  text: 'Open https://mail.example.org/login/verify#t=AQID or type K7QF-2M9T\n',
  html: '<p>',
  headers: {},
  expiresAt: 0,
};

interface Asked {
  readonly path: string;
  readonly type: string | undefined;
  readonly key: string | undefined;
  readonly body: string;
}

const asked: Asked[] = [];
let server: Server;
let origin = '';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString();
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { url: path = '', headers } = request;
      asked.push({ path, type: headers['content-type'], key: headers.authorization, body });
      const status = path === '/moved' ? 302 : path === '/full' ? 422 : 200;
      response.writeHead(status, { location: '/elsewhere' }).end(`<mo@example.org> ${body}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('O08 httpMailer()', () => {
  test('sends the provider what the recipe makes of a mail', async () => {
    const body = ({ to, subject }: LoginMail): unknown => ({ to: [to], subject });
    await httpMailer({ url: `${origin}/ok`, headers: { authorization: 'Bearer k' }, body }).send(MAIL);
    expect(asked.at(-1)).toEqual({
      path: '/ok',
      type: 'application/json',
      key: 'Bearer k',
      body: '{"to":["mo@example.org"],"subject":"Sign in"}',
    });
    await httpMailer({ url: `${origin}/ok`, body: ({ to }) => new URLSearchParams({ to }) }).send(MAIL);
    expect(asked.at(-1)).toMatchObject({
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
      body: 'to=mo%40example.org',
    });
  });

  test('follows no redirect with the key and the mail', async () => {
    const count = asked.length;
    const sent = httpMailer({ url: `${origin}/moved`, body: (mail) => mail }).send(MAIL);
    await expect(sent).rejects.toMatchObject({ code: 'mail_unreachable' });
    expect(asked.slice(count).map(({ path }) => path)).toEqual(['/moved']);
  });

  test('T-42 tells a refusal by its number alone', async () => {
    const sent = httpMailer({ url: `${origin}/full`, body: (mail) => mail }).send(MAIL);
    await expect(sent).rejects.toMatchObject({ code: 'mail_refused', message: 'The provider answered 422.' });
  });

  test('T-20 asks nothing of the provider for what is not one canonical address', async () => {
    const count = asked.length;
    const mailer = httpMailer({ url: `${origin}/ok`, body: (mail) => mail });
    const sent = mailer.send({ ...MAIL, to: 'a@attacker.example,b@victim.example' });
    await expect(sent).rejects.toMatchObject({ code: 'mail_address_refused' });
    expect(asked.length).toBe(count);
  });

  test.each(['http://api.example.org/mail', 'ftp://127.0.0.1/', 'nonsense'])('refuses %j', (url) => {
    expect(() => httpMailer({ url, body: (mail) => mail })).toThrow(LoginConfigError);
  });
});

describe('consoleMailer()', () => {
  test('shows address, link and code, and says of itself that it does', async () => {
    const printed: string[] = [];
    const mailer = consoleMailer((text) => printed.push(text));
    await mailer.send(MAIL);
    expect(mailer.showsSecrets).toBe(true);
    expect(printed.join('')).toMatch(/mo@example\.org[\s\S]*#t=AQID[\s\S]*K7QF-2M9T/);
  });
});
