/**
 * Takes the one-time token out of the address bar and into the form. The fragment is never sent to a server
 * by the browser itself, and is gone from the history before anything else happens. The form posts by itself
 * only where the server saw the cookie of the browser that started the sign-in; the server checks it again.
 */
const field = document.querySelector('[data-fragment-token]');
const token = new URLSearchParams(location.hash.slice(1)).get('t');
if (field instanceof HTMLInputElement && token !== null) {
  history.replaceState(null, '', location.pathname + location.search);
  field.value = token;
  field.closest('[data-token-box]')?.setAttribute('hidden', '');
  const form = field.form;
  if (form?.hasAttribute('data-auto-submit')) form.requestSubmit();
}
