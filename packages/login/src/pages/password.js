/**
 * The button that shows what is typed as a password. It appears with this script, and the field is a password
 * again before it is sent, so that no browser keeps it as an ordinary text.
 */
for (const button of document.querySelectorAll('button[data-reveal]')) {
  const field = document.getElementById(button.getAttribute('data-reveal') ?? '');
  if (!(field instanceof HTMLInputElement)) continue;
  const words = {
    password: [button.textContent, button.getAttribute('aria-label')],
    text: [button.getAttribute('data-hide'), button.getAttribute('data-hide-label')],
  };
  const show = (type) => {
    field.type = type;
    const [text, label] = words[type];
    button.textContent = text;
    button.setAttribute('aria-label', label);
  };
  button.removeAttribute('hidden');
  button.addEventListener('click', () => show(field.type === 'password' ? 'text' : 'password'));
  field.form?.addEventListener('submit', () => show('password'));
}
