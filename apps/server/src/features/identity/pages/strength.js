/**
 * Says how good a password is while it is typed. The password is asked about, not kept; the form works without this.
 */
const WAIT_MS = 400;

for (const field of document.querySelectorAll('input[data-strength]')) {
  const place = document.getElementById(field.getAttribute('data-strength') ?? '');
  if (!(field instanceof HTMLInputElement) || place === null) continue;
  let timer = 0;
  let latest = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    latest += 1;
    if (field.value === '') place.textContent = '';
    else timer = setTimeout(() => void ask(field, place, latest), WAIT_MS);
  });

  /** Answers that a later letter has overtaken are dropped. */
  async function ask(input, words, turn) {
    const typed = (name) => input.form?.elements.namedItem(name)?.value ?? '';
    const names = ['firstName', 'lastName', 'username'].map(typed).filter((name) => name !== '');
    const response = await fetch('/api/v1/password-strength', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password: input.value, email: typed('email'), names }),
    }).catch(() => undefined);
    if (turn !== latest || response?.ok !== true) return;
    const { score, advice } = await response.json();
    words.textContent = `Strength ${score} of 4. ${advice}`;
  }
}
