// The page of a site where a person makes a passkey: everything that such a page needs in the browser.
async function post(url, value) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });
  return answer.json();
}

document.querySelector('button[data-make]').addEventListener('click', async () => {
  const status = document.querySelector('[role=status]');
  const asked = await post('/keys/options', {});
  if (!asked.ok) {
    status.textContent = asked.error.code;
    return;
  }
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked.options);
  const credential = await navigator.credentials.create({ publicKey });
  const done = await post('/keys', { name: 'Laptop', response: credential.toJSON() });
  status.textContent = done.ok ? 'The passkey is kept' : done.error.code;
});
