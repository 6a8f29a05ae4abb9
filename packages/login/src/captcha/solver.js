/**
 * Does the proof of work of a sign-in form and posts it: no worker, no eval, nothing inline. The form has the
 * challenge as JSON in `data-captcha`; the answer goes into its field `captcha`. `[data-captcha-status]` (an
 * `aria-live` element) says that it works; where it cannot, it gets the form's `data-failed`, and the button
 * `[data-captcha-go]` shows, which asks again. Keys are derived off the page's thread, which gets its turns.
 */

/** As many keys at a time as there are cores, within reason: a phone has to stay usable. */
const BATCH = Math.min(4, Math.max(1, navigator.hardwareConcurrency || 1));
/** Milliseconds after which the page gets a turn: less than what is felt as stuck. */
const TURN_MS = 40;
const COUNTER_MAX = 10_000_000;

for (const form of document.querySelectorAll('form[data-captcha]')) answer(form);

async function answer(form) {
  try {
    const { kind, data } = JSON.parse(form.dataset.captcha);
    if (kind !== 'proof-of-work') throw new Error('kind');
    const solved = { challenge: data, solution: await solution(data.parameters) };
    form.elements.namedItem('captcha').value = btoa(JSON.stringify(solved));
    form.requestSubmit();
  } catch {
    // No Web Crypto (the page is not https), or a challenge of another kind.
    const status = form.querySelector('[data-captcha-status]');
    if (status !== null) status.textContent = form.dataset.failed ?? '';
    form.querySelector('[data-captcha-go]')?.removeAttribute('hidden');
  }
}

async function solution({ nonce, salt, cost, keyLength, keyPrefix, algorithm }) {
  if (algorithm !== 'PBKDF2/SHA-256') throw new Error('algorithm');
  const derive = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: cost };
  const secret = bytes(nonce);
  let turn = performance.now();
  for (let first = 0; first < COUNTER_MAX; first += BATCH) {
    const keys = await Promise.all(
      Array.from({ length: BATCH }, (_, i) => deriveKey(derive, secret, first + i, keyLength)),
    );
    const found = keys.findIndex((key) => key.startsWith(keyPrefix));
    if (found >= 0) return { counter: first + found, derivedKey: keys[found] };
    if (performance.now() - turn > TURN_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      turn = performance.now();
    }
  }
  throw new Error('no answer');
}

async function deriveKey(derive, secret, counter, keyLength) {
  const password = new Uint8Array(secret.length + 4);
  password.set(secret);
  new DataView(password.buffer).setUint32(secret.length, counter);
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  return hex(new Uint8Array(await crypto.subtle.deriveBits(derive, key, keyLength * 8)));
}

function bytes(text) {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hex(value) {
  return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
