import { mailing } from '../attacks/markup.ts';
import { createMacroDocument } from '../files/office.ts';
import { createZip } from '../files/zip.ts';
import type { Letter } from '../letter.ts';
import { createRandom } from '../random.ts';
import { signInCodePng } from './service-qr.ts';

/** What stands for a program: its first bytes and a sentence. Nothing that runs. */
const NOT_A_PROGRAM = Buffer.concat([
  Buffer.from('MZ'),
  Buffer.alloc(58),
  Buffer.from([0x40, 0, 0, 0]),
  Buffer.from('PE\0\0'),
  Buffer.alloc(120),
  Buffer.from('This file is part of a demonstration and does nothing.'),
]);

/** Dangerous letters that arrive while the demo runs. Harmless all the same: reserved hosts, files that hold nothing. */
export const ARRIVING_DANGERS = {
  parcel: {
    key: 'arrives:parcel',
    mailbox: 'personal',
    from: { name: 'DHL Express', address: 'notice@express-parcel-desk.example' },
    subject: 'DHL Express: your parcel is on hold, answer needed today',
    text: 'Your parcel JD0177 2091 5534 could not be delivered: incomplete address.\nConfirm your address and pay the redelivery fee of 1.95 EUR within 12 hours:\nhttps://redelivery-form.example/form/5534\n',
    html: mailing({
      title: 'DHL Express',
      colour: '#d40511',
      paragraphs: [
        'Dear customer,',
        'Your parcel <b>JD0177 2091 5534</b> could not be delivered today: <b>incomplete address</b>.',
        'Fill in the form and pay the redelivery fee of <b>1.95 EUR</b> within 12 hours, otherwise your parcel will be returned to the sender. Please reply to this message immediately when you have done so.',
      ],
      button: { href: 'https://redelivery-form.example/form/5534', label: 'Confirm my address' },
      footer: 'DHL Express · Customer Service',
    }),
  },
  invoice: {
    key: 'arrives:invoice',
    mailbox: 'shop',
    from: { name: 'Accounts Receivable', address: 'ar@northgate-billing.example' },
    subject: 'Overdue invoice INV-20817',
    authentication: 'none',
    text: `Hello,

the attached invoice has been overdue for 14 days. Please settle the amount today to avoid legal steps.

Accounts Receivable
`,
    files: [{ name: 'invoice.pdf.exe', type: 'application/octet-stream', content: NOT_A_PROGRAM }],
  },
  giftCards: {
    key: 'arrives:gift-cards',
    mailbox: 'work',
    from: { name: 'Dana Whitfield', address: 'dana@northwind-studi0.example' },
    replyTo: { name: 'Dana Whitfield', address: 'dana.private@quick-reply-box.example' },
    subject: 'Are you at your desk?',
    text: `Alex,

I am in a client meeting and cannot talk. I need a quick favour: please buy six gift cards at 100 each for the team, today. Scratch them and send me photos of the codes. Keep this between us, it is a surprise.

Dana
Sent from my phone
`,
  },
  bank: {
    key: 'arrives:bank',
    mailbox: 'personal',
    from: { name: 'Barclays Online Banking', address: 'security@barc1ays.example' },
    subject: 'Unusual activity: your card has been restricted',
    html: mailing({
      title: 'Barclays',
      colour: '#00395d',
      paragraphs: [
        'Dear customer,',
        'We have noticed unusual activity and restricted your card for your own safety.',
        'Verify your account within 24 hours. After that your account will be closed.',
      ],
      button: { href: 'https://barc1ays.example/login/verify', label: 'Sign in to verify' },
      footer: 'Barclays Bank UK',
    }),
  },
  code: {
    key: 'arrives:code',
    mailbox: 'work',
    from: { name: 'IT Service Desk', address: 'it-desk@staff-notices.example' },
    subject: 'Action required: your multi-factor sign-in expires today',
    html: `<p>Dear user,</p><p>your multi-factor sign-in for <b>alex.morgan@northwind-studio.example</b> expires today. Scan the code with your telephone and verify your account, otherwise your mailbox will be suspended.</p><p><img src="cid:renewal" width="222" height="222" alt="Code"></p><p>IT Service Desk</p>`,
    files: [{ name: 'renewal.png', type: 'image/png', content: signInCodePng(), contentId: 'renewal' }],
  },
  accountDetails: {
    key: 'arrives:account-details',
    mailbox: 'shop',
    from: { name: 'Greta Holm', address: 'greta@holm-sawmi11.example' },
    replyTo: { name: 'Greta Holm', address: 'greta.holm@reply-holm.example' },
    subject: 'Our new bank details for the ash boards',
    authentication: 'none',
    text: `Hello,

we have changed our bank account because of an audit. Please do not use the old account any more and pay the open invoice today to the new bank details:

IBAN GB00 DEMO 0000 0000 0000 00

Send me the proof of payment as soon as it is done.

Greta
`,
  },
  mailboxFull: {
    key: 'arrives:mailbox-full',
    mailbox: 'personal',
    from: { name: 'Служба поддержки почты', address: 'admin@box-limit.example' },
    subject: 'Ваш почтовый ящик переполнен: письма задержаны',
    authentication: 'fail',
    html: mailing({
      title: 'Почтовая служба',
      colour: '#444a57',
      paragraphs: [
        'Уважаемый пользователь!',
        'Ваш почтовый ящик почти заполнен, 14 входящих писем задержаны. Подтвердите аккаунт в течение 24 часов, иначе ящик будет удалён.',
      ],
      button: { href: 'http://192.0.2.44/login/alex@home.example', label: 'Войдите, чтобы получить письма' },
    }),
  },
  macro: {
    key: 'arrives:macro',
    mailbox: 'shop',
    from: { name: 'Purchasing', address: 'buyer@interior-imports.example' },
    subject: 'Purchase order PO-55120',
    authentication: 'none',
    text: 'Dear Sir/Madam,\n\nplease see the attached order and confirm prices today. Click "Enable content" to see the list.\n\nPurchasing\n',
    files: [
      {
        name: 'PO-55120.docm',
        type: 'application/vnd.ms-word.document.macroEnabled.12',
        content: createMacroDocument(['Purchase order PO-55120', 'Enable content to see the list.']),
      },
    ],
  },
  blackmail: {
    key: 'arrives:blackmail',
    mailbox: 'personal',
    from: { name: '', address: 'k7x2q9vt@outbox-relay.example' },
    subject: 'I recorded you',
    authentication: 'fail',
    text: `Hello,

some weeks ago I installed a trojan on your device and recorded you through your webcam. If you do not want me to send the video to all your contacts, pay 900 USD in bitcoin within 48 hours to this wallet: DEMO-NOT-A-WALLET.

Do not answer and do not go to the police.
`,
  },
  lockedArchive: {
    key: 'arrives:locked-archive',
    mailbox: 'work',
    from: { name: 'Document Centre', address: 'scan@document-centre.example' },
    subject: 'Scanned contract, please sign today',
    authentication: 'none',
    text: 'Hello,\n\nthe contract is in the attached archive, review the document and sign it today.\nThe password for the archive is 7781.\n\nDocument Centre\n',
    files: [
      {
        name: 'contract.zip',
        type: 'application/zip',
        content: createZip(
          [{ name: 'contract.pdf.js', content: Buffer.from('// nothing: part of a demonstration\n') }],
          {
            password: '7781',
            random: createRandom('arrives:locked-archive'),
          },
        ),
      },
    ],
  },
} as const satisfies Readonly<Record<string, Letter>>;
