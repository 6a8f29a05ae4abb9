import { makeCanary } from './canary.ts';

/** Where in a message a canary sits. */
export const CANARY_PLACES = [
  'text',
  'html',
  'linkpath',
  'linktext',
  'imagepath',
  'attachmentname',
  'attachment',
  'encodedtext',
  'subject',
  'sendername',
  'sendermailbox',
  'header',
] as const;
export type CanaryPlace = (typeof CANARY_PLACES)[number];

export interface CanaryLetter {
  readonly canaries: Readonly<Record<CanaryPlace, string>>;
  readonly message: string;
}

/** A letter with a word of its own at every place; `dangerous` has the guard find as much as it can in it. */
export function canaryLetter({ dangerous }: { readonly dangerous: boolean }): CanaryLetter {
  const canaries = {
    text: makeCanary('text'),
    html: makeCanary('html'),
    linkpath: makeCanary('linkpath'),
    linktext: makeCanary('linktext'),
    imagepath: makeCanary('imagepath'),
    attachmentname: makeCanary('attachmentname'),
    attachment: makeCanary('attachment'),
    encodedtext: makeCanary('encodedtext'),
    subject: makeCanary('subject'),
    sendername: makeCanary('sendername'),
    sendermailbox: makeCanary('sendermailbox'),
    header: makeCanary('header'),
  };
  const name = dangerous ? `DHL Express ${canaries.sendername}` : `Mina ${canaries.sendername}`;
  const domain = dangerous ? 'qkzvnwrtl.example' : 'friends.example';
  const file = `invoice-${canaries.attachmentname}${dangerous ? '.pdf.exe' : '.txt'}`;
  const link = dangerous
    ? `<a href="http://203.0.113.9/dhl/${canaries.linkpath}?u=${canaries.linkpath}">www.dhl.com/${canaries.linktext}</a>`
    : `<a href="https://friends.example/${canaries.linkpath}">${canaries.linktext}</a>`;
  const urgent = dangerous ? 'Your account is locked. Log in within 24 hours. Archive password: ' : 'Hello, ';
  const head = dangerous ? 'MZ\u0090\0' : 'Notes: ';
  const message = [
    `From: "${name}" <${canaries.sendermailbox}@${domain}>`,
    'To: you@test.example',
    `Subject: Parcel ${canaries.subject}`,
    'Date: Sat, 21 Nov 2026 10:00:00 +0000',
    `Message-ID: <${canaries.header}@${domain}>`,
    `X-Note: ${canaries.header}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary="inner"',
    '',
    '--inner',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `${urgent}${canaries.text}. `.repeat(5),
    '--inner',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    `<p>${urgent}${canaries.html}=\n and ${canaries.html}</p>`,
    `<p>${link.replaceAll('=', '=3D')}</p>`,
    `<img src=3D"https://127.0.0.1:9/${canaries.imagepath}.png">`,
    '--inner--',
    '--outer',
    `Content-Type: application/octet-stream; name="${file}"`,
    `Content-Disposition: attachment; filename="${file}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`${head}${canaries.attachment} `.repeat(40), 'latin1').toString('base64'),
    '--outer',
    'Content-Type: text/plain; charset=utf-16le',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`${urgent}${canaries.encodedtext}`, 'utf16le').toString('base64'),
    '--outer--',
    '',
  ].join('\n');
  return { canaries, message };
}
