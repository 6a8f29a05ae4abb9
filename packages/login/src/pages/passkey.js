/**
 * The passkey button of the form and of the second factor: asks this site for a challenge, lets the browser answer it, and
 * hands the answer in. The form is shown only where the browser can do it.
 */
const form = document.querySelector('form[data-passkey]');
const say = (key) => {
  const status = form.querySelector('[data-passkey-status]');
  status.textContent = form.getAttribute(key) ?? '';
};

async function post(url, value) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(value),
  });
  return answer.json();
}

async function usePasskey() {
  const asked = await post(form.getAttribute('data-passkey'), {});
  if (!asked.ok) return undefined;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked.options);
  const credential = await navigator.credentials.get({ publicKey });
  const done = await post(form.action, {
    method: 'passkey',
    next: form.elements.namedItem('next')?.value,
    response: credential.toJSON(),
  });
  return done.ok ? done.next : undefined;
}

if (form && typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function') {
  form.removeAttribute('hidden');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    say('data-waiting');
    try {
      const next = await usePasskey();
      if (next === undefined) say('data-failed');
      else location.assign(next);
    } catch {
      say('data-failed');
    }
  });
}
