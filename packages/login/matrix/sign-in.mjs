/**
 * Signs in by code and by link with nothing but the published names: in memory, on the SQLite drivers that are
 * named, and in the default pages over `Request` and `Response`. Run in a project where the packed packages are
 * installed; prints one line for each that ended signed in.
 */
import assert from 'node:assert/strict';
import { createKeyring, generateKey } from '@postern/keyring';
import { createLogin, proofOfWork, solveProofOfWork } from '@postern/login';
import { memoryStore } from '@postern/login/memory';
import { landingScript, pagesCss } from '@postern/login/pages';
import { migrateLogin, sqliteStore } from '@postern/login/sqlite';
import { readMail } from '@postern/login/testing';
import { webHandler } from '@postern/login/web';

const ORIGIN = 'https://mail.example.org';

/** Twelve lines of the quick start, with an outbox in place of a mailer. */
function newLogin(store, more = {}) {
  const outbox = [];
  const accounts = new Map();
  const login = createLogin({
    publicUrl: ORIGIN,
    keyring: createKeyring([generateKey()]),
    store,
    users: {
      find: async (email) => accounts.get(email),
      byId: async (id) => [...accounts.values()].find((user) => user.id === id),
      create: async (email) => {
        accounts.set(email, { id: `user-${accounts.size + 1}` });
        return accounts.get(email);
      },
    },
    deliver: async (mail) => void outbox.push(mail),
    ...more,
  });
  return { login, lastMail: () => readMail(outbox.at(-1)) };
}

async function signInOn(name, store) {
  const { login, lastMail } = newLogin(store);
  const from = { ipKey: '192.0.2.1', userAgent: 'Firefox/140.0' };
  for (const way of ['code', 'link']) {
    const started = await login.start({ email: `${way}@mail.example`, ...from });
    assert.ok(started.ok, `${name}: ${JSON.stringify(started)}`);
    const { bindingCookie, cid } = started;
    const done =
      way === 'code'
        ? await login.completeCode({ cid, code: lastMail().code, bindingCookie, ...from })
        : await login.completeLink({ token: lastMail().token, bindingCookie, ...from });
    assert.ok(done.ok, `${name} by ${way}: ${JSON.stringify(done)}`);
    const headers = new Headers({ cookie: `__Host-pl_sid=${done.sessionToken}` });
    assert.equal((await login.session({ headers }))?.userId, done.session.userId);
  }
  await login.close();
  console.log(`signed in: ${name}`);
}

/** As a browser does it: form, mail, code, cookies. */
async function signInOnPages() {
  const { login, lastMail } = newLogin(memoryStore());
  const handle = webHandler(login);
  const jar = new Map();
  async function visit(path, fields) {
    const headers = new Headers({
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      'user-agent': 'Firefox/140.0',
    });
    if (fields !== undefined) {
      headers.set('origin', ORIGIN);
      headers.set('sec-fetch-site', 'same-origin');
      headers.set('content-type', 'application/x-www-form-urlencoded');
    }
    const body = fields === undefined ? {} : { method: 'POST', body: String(new URLSearchParams(fields)) };
    const response = await handle(new Request(ORIGIN + path, { headers, ...body }), { address: '192.0.2.1' });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      if (/Max-Age=0/.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return { status: response.status, text: await response.text(), headers: response.headers };
  }
  /** Path and hidden fields of the form that has a field of this name. */
  function formWith(page, field) {
    const form = page.text.match(/<form[^]*?<\/form>/g)?.find((text) => text.includes(`name="${field}"`));
    assert.ok(form, `no form with ${field} in: ${page.text}`);
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    return {
      action: /action="([^"]+)"/.exec(form)[1],
      fields: hidden.map(([, name, value]) => [name, value]),
    };
  }
  async function open(page) {
    return page.status >= 300 && page.status < 400 ? visit(page.headers.get('location')) : page;
  }

  const request = formWith(await visit('/login'), 'email');
  const waiting = await open(
    await visit(request.action, [...request.fields, ['email', 'pages@mail.example']]),
  );
  const code = formWith(waiting, 'code');
  const done = await visit(code.action, [...code.fields, ['code', lastMail().code]]);
  assert.ok(done.status < 400, done.text);
  const headers = new Headers({ cookie: `__Host-pl_sid=${jar.get('__Host-pl_sid')}` });
  assert.ok(await login.session({ headers }), 'the pages gave no session');
  assert.ok(landingScript().includes('fragment') && pagesCss().includes('{'));
  await login.close();
  console.log('signed in: pages');
}

async function workOnce() {
  const once = memoryStore();
  const parts = { keyring: createKeyring([generateKey()]), store: once, clock: { now: () => Date.now() } };
  const quick = { cost: 20, maxCounter: 40 };
  const captcha = proofOfWork({ costs: { 1: quick } })(parts);
  const subject = { purpose: 'start', ipIndex: 'aa', level: 1 };
  const answer = await solveProofOfWork((await captcha.challenge(subject)).data);
  assert.equal(await captcha.verify(answer, subject), 'passed');
  console.log('proof of work: passed');
}

await signInOn('memory', memoryStore());
// The drivers of SQLite to try, by the names they are imported by.
for (const name of process.argv.slice(2)) {
  const driver = await import(name);
  const Database = driver.DatabaseSync ?? driver.default;
  const database = new Database(':memory:');
  migrateLogin(database);
  await signInOn(name, sqliteStore(database));
}
await signInOnPages();
await workOnce();
