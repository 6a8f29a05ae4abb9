/**
 * The starting tab asks, now and then, whether its sign-in is still open; when it is not, the page is loaded
 * again and says what became of it. It learns nothing else: the session goes to the browser of the link.
 */
const FIRST_MS = 3000;
const LATER_MS = 10000;
const FIRST_ASKS = 20;
const place = document.querySelector('[data-status-url]');
const statusUrl = place?.getAttribute('data-status-url');
let asks = 0;

function askLater() {
  asks += 1;
  setTimeout(ask, asks < FIRST_ASKS ? FIRST_MS : LATER_MS);
}

async function ask() {
  if (document.visibilityState === 'visible') {
    try {
      const answer = await fetch(statusUrl, { headers: { accept: 'application/json' } });
      const status = answer.ok ? await answer.json() : undefined;
      if (status !== undefined && status.state !== 'waiting') {
        location.reload();
        return;
      }
    } catch {
      // Offline for a moment: the form still works, and the next turn asks again.
    }
  }
  askLater();
}

if (statusUrl) askLater();
