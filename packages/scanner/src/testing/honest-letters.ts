import type { Row } from './scan-for-test.ts';

/**
 * Honest letters that speak of accounts, money, parcels and hurry, as firms and people write them every day. No rule
 * on lures may speak up on any of them.
 */
export const HONEST_LETTERS: readonly Row[] = [
  {
    title: 'an order confirmation',
    from: 'Lamp Shop <orders@lamp-shop.example>',
    subject: 'Your order 48213 is confirmed',
    html:
      '<p>Hello Anna,</p><p>Thank you for your order. Total: $48.20, paid by card ending 4411. We will write again when your parcel is on its way.</p>' +
      '<a href="https://lamp-shop.example/orders/48213">View your order</a>',
    text: 'Thank you for your order. View your order: https://lamp-shop.example/orders/48213',
  },
  {
    title: 'a password reset that was asked for',
    from: 'Lamp Shop <no-reply@lamp-shop.example>',
    subject: 'Reset your password',
    text: 'Somebody asked to reset the password of your account. If it was you, follow https://lamp-shop.example/reset/4f within 24 hours. Otherwise ignore this mail.',
  },
  {
    title: 'a newsletter with a discount that ends tonight',
    from: 'Garden Club <news@garden-club.example>',
    subject: 'Last chance: 20% off all roses!',
    headers: [
      'List-Unsubscribe: <https://garden-club.example/u/1>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ],
    html: '<p>Our exclusive offer ends tonight. Claim your voucher now, it is free for members.</p><a href="https://garden-club.example/roses">Get your voucher</a>',
    text: 'Our offer ends tonight: https://garden-club.example/roses',
  },
  {
    title: 'a bank that warns of phishing',
    from: 'Sparkasse <info@sparkasse.de>',
    subject: 'Vorsicht vor falschen Nachrichten',
    text: 'Wir fordern Sie niemals auf, Ihr Konto zu bestätigen oder Ihre Daten zu aktualisieren. Mehr dazu: https://www.sparkasse.de/sicherheit',
  },
  {
    title: 'a carrier that delivers tomorrow',
    from: 'DHL <noreply@dhl.de>',
    subject: 'Ihr Paket kommt morgen',
    html: '<p>Guten Tag Anna Berg, Ihre Sendung wird morgen zugestellt.</p><a href="https://www.dhl.de/track/1">Sendung verfolgen</a>',
    text: 'Ihre Sendung wird morgen zugestellt: https://www.dhl.de/track/1',
  },
  {
    title: 'a notice of a code host about a new sign-in',
    from: 'GitHub <noreply@github.com>',
    subject: '[GitHub] A new device signed in to your account',
    text: 'Hey anna! A new device signed in to your account. If this was not you, review your sessions: https://github.com/settings/sessions',
  },
  {
    title: 'a receipt of a payment service',
    from: 'Stripe <receipts@stripe.com>',
    subject: 'Your receipt from Lamp Shop #2211-9821',
    text: 'Receipt from Lamp Shop. Amount paid $48.20. Payment method: Visa 4411. Questions? https://support.stripe.com',
  },
  {
    title: 'a sign-in code',
    from: 'Lamp Shop <login@lamp-shop.example>',
    subject: '447123 is your code',
    text: 'Your code is 447123. It is valid for ten minutes. We will never ask you for it.',
  },
  {
    title: 'the bill of a club',
    from: 'Ruderclub Berg <kasse@ruderclub.example>',
    subject: 'Mitgliedsbeitrag',
    text: 'Liebe Anna, anbei die Rechnung über den Jahresbeitrag von 120 Euro. Bitte überweise ihn bis Ende des Monats auf das bekannte Konto. Viele Grüße, Jan',
    files: [{ name: 'rechnung.pdf', type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }],
  },
  {
    title: 'a friend who sends photos',
    text: 'Hi Anna, here are the photos of Sunday. Call me when you are free, I have good news! Jan',
  },
  {
    title: 'a colleague who answers',
    subject: 'Re: Contract',
    headers: ['In-Reply-To: <7@home.example>', 'References: <7@home.example>'],
    text: 'I have read the contract and will sign the document tomorrow. Can you send the invoice by Friday?',
  },
  {
    title: 'a shop that speaks Russian',
    from: 'Книжная лавка <shop@knigi.example>',
    subject: 'Ваш заказ 5512 принят',
    text: 'Здравствуйте, Анна! Ваш заказ принят, оплата получена. Следить за заказом: https://knigi.example/orders/5512',
  },
  {
    title: 'a provider whose invoice is ready, in French',
    from: 'Libre Énergie <factures@libre-energie.example>',
    subject: 'Votre facture est disponible',
    text: 'Bonjour Anna, votre facture du mois est disponible dans votre espace client : https://libre-energie.example/factures. Le prélèvement de 48,20 € aura lieu le 5.',
  },
  {
    title: 'a delivery report of a mail server',
    from: 'Mail Delivery System <mailer-daemon@mx.home.example>',
    subject: 'Undelivered Mail Returned to Sender',
    text: 'Your message could not be delivered to jan@berg.example: mailbox full. The message is attached.',
  },
];
